import type { SavingStatus } from '@/components/admin/autosaver'
import { Moment } from '@/components/admin/moment'

type SavingLineProps = {
  /** The id of what tells of a conflict, while there is one. */
  conflict?: string
  /** What the words are to their readers: a draft, published or so on. */
  state: string
  status: SavingStatus
  /** Who saved the words last, when the page was made. */
  opened: { at: string; by: string | null; beside: boolean } | null
}

/** Whether what is in the fields is saved, and where; a screen reader hears it when it is not. */
export function SavingLine({ conflict, state, status, opened }: SavingLineProps) {
  return (
    <div className="meta saving-line">
      {state}. {status.kind === 'untouched' && <Opened opened={opened} />}
      {status.kind === 'unsaved' && 'Not saved yet'}
      {status.kind === 'saving' && 'Saving …'}
      {status.kind === 'saved' && <Saved at={status.at} beside={status.beside} />}
      <span role="status">
        {status.kind === 'failed' && <b>Not saved: {status.why}</b>}{' '}
        {conflict && <a href={`#${conflict}`}>See both</a>}
      </span>
    </div>
  )
}

function Opened({ opened }: Pick<SavingLineProps, 'opened'>) {
  if (!opened) return 'Not written yet'
  return (
    <>
      <Saved at={opened.at} beside={opened.beside} /> {opened.by && `by ${opened.by}`}
    </>
  )
}

function Saved({ at, beside }: { at: string; beside: boolean }) {
  return (
    <>
      {beside ? 'Kept for later, not public yet; saved ' : 'Saved '}
      <Moment at={new Date(at)} time />
    </>
  )
}
