import type { SavingStatus } from '@/components/admin/autosaver'
import { Moment } from '@/components/admin/moment'
import { STATE_NAMES } from '@/components/admin/state-names'
import type { UpdateState } from '@/lib/updates/rules'

type SavingLineProps = {
  /** The id of what tells of a conflict, while there is one. */
  conflict?: string
  state: UpdateState
  status: SavingStatus
  /** Who saved the words last, when the page was made. */
  opened: { at: string; by: string | null; beside: boolean } | null
}

/** Whether what is in the fields is saved, and where; a screen reader hears it when it is not. */
export function SavingLine({ conflict, state, status, opened }: SavingLineProps) {
  return (
    <div className="meta saving-line">
      {STATE_NAMES[state]}. {status.kind === 'untouched' && <Opened opened={opened} state={state} />}
      {status.kind === 'unsaved' && 'Not saved yet'}
      {status.kind === 'saving' && 'Saving …'}
      {status.kind === 'saved' && <Saved {...status} state={state} />}
      <span role="status">
        {status.kind === 'failed' && <b>Not saved: {status.why}</b>}{' '}
        {conflict && <a href={`#${conflict}`}>See both</a>}
      </span>
    </div>
  )
}

function Opened({ opened, state }: Pick<SavingLineProps, 'opened' | 'state'>) {
  if (!opened) return 'Not written yet'
  return (
    <>
      <Saved {...opened} state={state} /> {opened.by && `by ${opened.by}`}
    </>
  )
}

function Saved({ at, beside, state }: { at: string; beside: boolean; state: UpdateState }) {
  const kept = state === 'scheduled' ? 'Kept beside what is scheduled' : 'Kept for later, not public yet'
  return (
    <>
      {beside ? `${kept}; saved ` : 'Saved '}
      <Moment at={new Date(at)} time />
    </>
  )
}
