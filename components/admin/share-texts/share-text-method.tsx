import { useTranslations } from 'next-intl'

const WILSON = 'https://doi.org/10.1080/01621459.1927.10502953'

/** What the numbers of texts count, and how sure they are. */
export function ShareTextMethod() {
  const t = useTranslations('admin.petition.share')
  return (
    <section aria-labelledby="method" className="grid max-w-column gap-2">
      <h3 id="method" className="font-semibold">
        {t('methodTitle')}
      </h3>
      <p className="meta">{t('method')}</p>
      <p className="meta">
        {t.rich('range', {
          source: (words) => (
            <a href={WILSON} rel="noreferrer">
              {words}
            </a>
          ),
        })}
      </p>
    </section>
  )
}
