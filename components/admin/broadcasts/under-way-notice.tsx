import type { BroadcastUnderWay } from '@/lib/broadcasts/admin-queries'

const WORDS: Partial<Record<BroadcastUnderWay['state'], string>> = {
  waiting: 'is about to begin',
  sending: 'is being sent',
  paused: 'is paused',
}

/** Marks broadcasts that need an owner. Renders nothing when none is running. */
export function UnderWayNotice({ broadcasts }: { broadcasts: BroadcastUnderWay[] }) {
  return broadcasts.map(({ id, updateId, state, problem, changed }) => (
    <p key={id} className="sentence mb-4">
      <a href={`/admin/updates/${updateId}/broadcast/${id}`}>Mailing {id}</a> {WORDS[state]}
      <span key={`${problem} ${state} ${changed}`}>
        {problem && (state === 'paused' ? ' by itself: look why' : ', and is held up just now')}.
        {changed &&
          ' Its update was changed since it was approved, and it sends what was approved: look at what differs.'}
      </span>
    </p>
  ))
}
