import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'

export type OwnPageProps = { locale: Locale; token: string }

type OwnFormProps = OwnPageProps & { action: string; labelledBy?: string; children: ReactNode }

/** Posts from a signer's own page; the token never stands in the action's address. */
export function OwnForm({ locale, token, action, labelledBy, children }: OwnFormProps) {
  return (
    <form
      action={action}
      method="post"
      aria-labelledby={labelledBy}
      className="grid justify-items-start gap-4"
    >
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      {children}
    </form>
  )
}

/** Shown once the address ends in its id, which an answer leads to. */
export function OwnStatus({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} role="status" tabIndex={-1} className="hidden border-s-3 border-ink ps-3 target:block">
      {children}
    </p>
  )
}
