import { useTranslations } from 'next-intl'
import { markOf, shownState } from '@/components/admin/deliveries/shown-state'
import { counted } from '@/components/admin/format/counted'
import { Status } from '@/components/admin/format/status'
import type { ShownDelivery } from '@/lib/deliveries/admin-queries'
import { isAbandoned, progressOf } from '@/lib/deliveries/rules'
import { formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

export function DeliveryProgress({ delivery }: { delivery: ShownDelivery }) {
  const t = useTranslations('admin.deliveries')
  const { problem } = delivery
  return (
    <div className="grid gap-3">
      <State delivery={delivery} />
      {problem && <p className="sentence">{t(`problems.${problem}`)}</p>}
    </div>
  )
}

function State({ delivery }: { delivery: ShownDelivery }) {
  const t = useTranslations('admin.deliveries')
  const locale = useLocale()
  const { state, count, date } = delivery
  const words = counted(count, locale)
  return (
    <>
      <p>
        <Status mark={markOf(delivery)}>{t(`states.${shownState(delivery)}`)}</Status>
      </p>
      {!isAbandoned(delivery) && state === 'making' && <Making delivery={delivery} />}
      {!isAbandoned(delivery) && state !== 'making' && (
        <p>{date ? t('dated', { ...words, date: formatPartialDate(date, locale) }) : t('counted', words)}</p>
      )}
    </>
  )
}

function Making({ delivery }: { delivery: ShownDelivery }) {
  const t = useTranslations('admin.deliveries.progress')
  const locale = useLocale()
  const { found, done } = delivery
  const { step, rows } = progressOf(delivery)
  return (
    <div className="grid gap-2">
      <p>{t(step, { done: formatNumber(rows, locale), all: formatNumber(found, locale) })}</p>
      <progress value={Math.min(done, 2 * found)} max={Math.max(2 * found, 1)} aria-label={t('label')} />
    </div>
  )
}
