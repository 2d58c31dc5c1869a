import { STATE_NAMES } from '@/components/admin/broadcasts/broadcast-state'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { ShownBroadcast } from '@/lib/broadcasts/admin-queries'
import { minutesUntil } from '@/lib/broadcasts/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

export function BroadcastProgress({ broadcast }: { broadcast: ShownBroadcast }) {
  const { state, progress, found, startsAt, filled, trouble } = broadcast
  if (state === 'waiting' && startsAt) return <Pause startsAt={startsAt} found={found ?? 0} />
  const all = Math.max(filled ? progress.queued : (found ?? 0), progress.queued)
  const tried = progress.queued - progress.left
  return (
    <div className="grid gap-2">
      <p>
        <b className="font-semibold">{STATE_NAMES[state]}:</b> {formatNumber(progress.sent, STAFF_LOCALE)} of{' '}
        {formatNumber(all, STAFF_LOCALE)} sent.
      </p>
      <progress value={tried} max={Math.max(all, 1)} aria-label="Sent, failed or left out" />
      {trouble && <p className="sentence">{trouble}</p>}
    </div>
  )
}

function Pause({ startsAt, found }: { startsAt: Date; found: number }) {
  const minutes = minutesUntil(startsAt)
  return (
    <p className="sentence">
      <b className="font-semibold">Not begun yet.</b> The first of {formatNumber(found, STAFF_LOCALE)}{' '}
      {found === 1 ? 'mail' : 'mails'} goes out on <Timestamp at={startsAt} time />
      {minutes > 0 ? `, in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : ', any moment now'}. Until
      then it can be called off.
    </p>
  )
}
