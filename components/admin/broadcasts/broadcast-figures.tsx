import { useTranslations } from 'next-intl'
import { Figure } from '@/components/admin/broadcasts/figure'
import type { BroadcastPulse, ShownBroadcast } from '@/lib/broadcasts/admin-queries'
import { minutesLeft } from '@/lib/broadcasts/rules'

type BroadcastFiguresProps = { broadcast: ShownBroadcast; pulse: BroadcastPulse }

export function BroadcastFigures({ broadcast: { progress, state }, pulse }: BroadcastFiguresProps) {
  const t = useTranslations('admin.broadcasts.figures')
  const { sent, failed, skipped, left } = progress
  const minutes = state === 'sending' ? minutesLeft(left, pulse.lastMinute) : null
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-hair py-4 sm:grid-cols-3 lg:grid-cols-5">
      <Figure name={t('sent')} value={sent} />
      <Figure name={t('failed')} value={failed} beside={t(failed > 0 ? 'givenUp' : 'none')} />
      {state === 'stopped' ? (
        <Figure name={t('notMailed')} value={left} beside={t(left > 0 ? 'mailAgain' : 'none')} />
      ) : (
        <Figure name={t('left')} value={left} beside={timeLeft(minutes)} />
      )}
      <Figure name={t('leftOut')} value={skipped} beside={t('leftSince')} />
      {state === 'sending' && (
        <Figure
          name={t('lastMinute')}
          value={pulse.lastMinute}
          beside={t('mails', { count: pulse.lastMinute })}
        />
      )}
    </dl>
  )

  function timeLeft(minutesToGo: number | null): string {
    if (minutesToGo === null) return ''
    if (minutesToGo < 120) return t('minutes', { minutes: minutesToGo })
    return t('hours', { hours: Math.round(minutesToGo / 60) })
  }
}
