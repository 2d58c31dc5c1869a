import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { ShownBroadcast } from '@/lib/broadcasts/admin-queries'
import { isHoursAway, minutesUntil } from '@/lib/broadcasts/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

const bold = (words: ReactNode) => <b className="font-semibold">{words}</b>

type BroadcastProgressProps = { broadcast: ShownBroadcast; trouble: string | null }

export function BroadcastProgress({ broadcast, trouble }: BroadcastProgressProps) {
  const { state, progress, found, startsAt, filled } = broadcast
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts.progress')]
  if (state === 'waiting' && startsAt) return <Hold startsAt={startsAt} found={found ?? 0} />
  const all = Math.max(filled ? progress.queued : (found ?? 0), progress.queued)
  const tried = progress.queued - progress.left
  const figures = { sent: formatNumber(progress.sent, locale), all: formatNumber(all, locale) }
  return (
    <div className="grid gap-2">
      <p>{t.rich('line', { state, ...figures, b: bold })}</p>
      <progress value={tried} max={Math.max(all, 1)} aria-label={t('bar')} />
      {trouble && <p className="sentence">{trouble}</p>}
    </div>
  )
}

function Hold({ startsAt, found }: { startsAt: Date; found: number }) {
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts.progress')]
  const minutes = minutesUntil(startsAt)
  return (
    <p className="sentence">
      {t.rich(isHoursAway(startsAt) ? 'holdUntil' : minutes > 0 ? 'holdIn' : 'holdOver', {
        ...{ n: found, count: formatNumber(found, locale), minutes },
        ...{ b: bold, at: () => <Timestamp at={startsAt} time /> },
      })}
    </p>
  )
}
