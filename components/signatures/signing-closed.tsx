import { useTranslations } from 'next-intl'

/** Stands where the form was, for links that lead to it; `paused` while signing is closed for a while. */
export function SigningClosed({ paused }: { paused: boolean }) {
  const t = useTranslations('ending')
  return (
    <section
      id="sign"
      aria-labelledby="sign-title"
      className="grid scroll-mt-4 gap-3 border-t-2 border-ink pt-4"
    >
      <h2 id="sign-title" className="text-24">
        {t(paused ? 'pausedTitle' : 'closedTitle')}
      </h2>
      <p>{t(paused ? 'pausedText' : 'closedText')}</p>
    </section>
  )
}
