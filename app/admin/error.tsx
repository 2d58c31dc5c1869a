'use client'

import { unstable_isUnrecognizedActionError } from 'next/navigation'

type AdminErrorProps = { error: Error; reset: () => void }

export default function AdminError({ error, reset }: AdminErrorProps) {
  const renewed = unstable_isUnrecognizedActionError(error)
  return (
    <main className="admin grid content-start justify-items-start gap-4 px-4 py-6 lg:px-8">
      <h1>{renewed ? 'The site was renewed' : 'Something went wrong'}</h1>
      <p>
        {renewed
          ? 'A newer release took over while this page was open. Nothing was changed: load the page again.'
          : 'Nothing was changed. Try again in a moment; if it stays, the terminal says more.'}
      </p>
      <button type="button" className="btn" onClick={renewed ? () => location.reload() : reset}>
        {renewed ? 'Load it again' : 'Try again'}
      </button>
      <p>
        <a href="/admin">To the overview</a>
      </p>
    </main>
  )
}
