import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Not found' }

export default function AdminNotFound() {
  return (
    <main className="admin grid content-start gap-4 px-4 py-6 lg:px-8">
      <h1>There is no such page for you</h1>
      <p>It does not exist, or only an owner may open it.</p>
      <p>
        <a href="/admin">To the overview</a>
      </p>
    </main>
  )
}
