import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { BroadcastPulse } from '@/lib/broadcasts/admin-queries'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

const code = (numbers: ReactNode) => <code>{numbers}</code>

/** Refusals by code, and the domains on hold. */
export function TroubleList({ pulse: { failures, slow } }: { pulse: BroadcastPulse }) {
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts.troubles')]
  if (failures.length + slow.length === 0) return <p className="meta">{t('none')}</p>
  return (
    <ul className="grid gap-1">
      {failures.map(({ code: said, count }) => (
        <li key={`failed-${said}`}>
          {t.rich('refused', {
            ...{ n: count, count: formatNumber(count, locale) },
            ...{ numbers: said || t('noCode'), code },
          })}
        </li>
      ))}
      {slow.map(({ domain, code: said, until }) => (
        <li key={`slow-${domain}`} className="wrap-anywhere">
          {t.rich('slow', { domain, numbers: said, code, at: () => <Timestamp at={until} time /> })}
        </li>
      ))}
    </ul>
  )
}
