import { Timestamp } from '@/components/admin/format/timestamp'
import type { AutosaveStatus } from '@/editor/autosaver'

type SaveStatusProps = {
  /** The id of what tells of a conflict, while there is one. */
  conflict?: string
  /** What the text is to its readers, and what is said of pending changes to it. */
  name: string
  kept: string
  /** What is said while nobody has saved any words yet. */
  none: string
  status: AutosaveStatus
  /** Who saved the words last, when the page was made. */
  opened: { at: string; by: string | null; isPending: boolean } | null
}

/** Whether what is in the fields is saved, and where; a screen reader hears it when it is not. */
export function SaveStatus({ conflict, name, kept, none, status, opened }: SaveStatusProps) {
  return (
    <div className="meta save-status">
      <span>{name}. </span>
      <span key={status.kind}>
        {status.kind === 'untouched' && <Opened opened={opened} kept={kept} none={none} />}
        {status.kind === 'unsaved' && 'Not saved yet'}
        {status.kind === 'saving' && 'Saving …'}
        {status.kind === 'saved' && <Saved {...status} kept={kept} />}
      </span>
      <span role="status">
        {status.kind === 'failed' && <b key={status.why}>Not saved: {status.why}</b>}
        {conflict && (
          <a href={`#${conflict}`} className="ps-1">
            See both
          </a>
        )}
      </span>
    </div>
  )
}

function Opened({ opened, kept, none }: Pick<SaveStatusProps, 'opened' | 'kept' | 'none'>) {
  if (!opened) return none
  return (
    <>
      <Saved {...opened} kept={kept} /> {opened.by && `by ${opened.by}`}
    </>
  )
}

function Saved({ at, isPending, kept }: { at: string; isPending: boolean; kept: string }) {
  return (
    <span key={at}>
      {isPending ? `${kept}; saved ` : 'Saved '}
      <Timestamp at={new Date(at)} time />
    </span>
  )
}
