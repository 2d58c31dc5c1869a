import { Timestamp } from '@/components/admin/format/timestamp'
import type { AutosaveStatus } from '@/editor/autosaver'

type SaveStatusProps = {
  /** The id of the conflict panel, while there is one. */
  conflict?: string
  /** The public state; `kept` describes pending changes. */
  name: string
  kept: string
  /** Shown while nothing has been saved. */
  none: string
  status: AutosaveStatus
  /** The last save when the page was rendered. */
  opened: { at: string; by: string | null; isPending: boolean } | null
}

/** Screen readers announce failures only. */
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
