'use client'

export default function AdminError({ reset }: { reset: () => void }) {
  return (
    <main className="admin grid content-start justify-items-start gap-4 px-4 py-6 lg:px-8">
      <h1>Something went wrong</h1>
      <p>Nothing was changed. Try again in a moment; if it stays, the terminal says more.</p>
      <button type="button" className="btn" onClick={reset}>
        Try again
      </button>
      <p>
        <a href="/admin">To the overview</a>
      </p>
    </main>
  )
}
