import { useTranslations } from 'next-intl'

/** Above a form that has to be sent once more, with what becomes of it without JavaScript. */
export function ProofWanted({ withoutScripts }: { withoutScripts: string }) {
  const t = useTranslations('sign')
  return (
    <div role="alert" tabIndex={-1} className="gutter-rule grid gap-2 font-semibold">
      <p>{t('proofWanted')}</p>
      <noscript>{withoutScripts}</noscript>
    </div>
  )
}
