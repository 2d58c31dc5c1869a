import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { BroadcastUnderWay } from '@/lib/broadcasts/admin-queries'

/** Marks broadcasts that need an owner. Renders nothing when none is running. */
export function UnderWayNotice({ broadcasts }: { broadcasts: BroadcastUnderWay[] }) {
  const t = useTranslations('admin.broadcasts.underWay')
  return broadcasts.map(({ id, updateId, state, problem, changed }) => {
    const page = `/admin/updates/${updateId}/broadcast/${id}`
    const a = (words: ReactNode) => <a href={page}>{words}</a>
    return (
      <p key={id} className="sentence mb-4">
        <span key={`${problem} ${state}`}>{t.rich(wordOf(state, problem), { id, a })}</span>{' '}
        {changed && <span>{t('changed')}</span>}
      </p>
    )
  })
}

function wordOf(state: BroadcastUnderWay['state'], problem: string | null) {
  if (state === 'paused') return problem ? 'pausedTrouble' : 'paused'
  if (state === 'sending') return problem ? 'sendingTrouble' : 'sending'
  return 'waiting'
}
