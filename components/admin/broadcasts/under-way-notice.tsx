import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { BroadcastUnderWay } from '@/lib/broadcasts/admin-queries'
import { minutesUntil } from '@/lib/broadcasts/rules'

/** Marks broadcasts that need an owner. Renders nothing when none is running. */
export function UnderWayNotice({ broadcasts }: { broadcasts: BroadcastUnderWay[] }) {
  const t = useTranslations('admin.broadcasts.underWay')
  return broadcasts.map((broadcast) => {
    const { id, updateId, state, problem, startsAt, changed } = broadcast
    const page = `/admin/updates/${updateId}/broadcast/${id}`
    const a = (words: ReactNode) => <a href={page}>{words}</a>
    return (
      <p key={id} className="sentence mb-4">
        <span key={`${problem} ${state}`}>
          {t.rich(wordOf(broadcast), { id, a, at: () => startsAt && <Timestamp at={startsAt} time /> })}
        </span>{' '}
        {changed && <span>{t('changed')}</span>}
      </p>
    )
  })
}

function wordOf({ state, problem, startsAt }: BroadcastUnderWay) {
  if (state === 'paused') return problem ? 'pausedTrouble' : 'paused'
  if (state === 'sending') return problem ? 'sendingTrouble' : 'sending'
  return startsAt && minutesUntil(startsAt) > 0 ? 'scheduled' : 'waiting'
}
