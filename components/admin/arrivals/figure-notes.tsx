import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/admin/layout/facts'
import { STEPS } from '@/lib/arrivals/rules'

/** What is counted, and what no figure can tell. */
export function FigureNotes() {
  const t = useTranslations('admin.arrivals')
  return (
    <div className="grid max-w-column gap-3">
      <Facts>
        {STEPS.map((step) => (
          <Fact key={step} name={t(`steps.${step}`)}>
            {t(`meaning.${step}`)}
          </Fact>
        ))}
      </Facts>
      <p>{t('meaning.ways')}</p>
      <p>{t('meaning.few')}</p>
    </div>
  )
}
