import type { SavingStatus } from '@/components/admin/autosaver'
import { Moment } from '@/components/admin/moment'

type SavingLineProps = {
  /** The id of what tells of a conflict, while there is one. */
  conflict?: string
  /** What the text is to its readers, and what is said of words that are kept beside those they read. */
  name: string
  kept: string
  /** What is said while nobody has saved any words yet. */
  none: string
  status: SavingStatus
  /** Who saved the words last, when the page was made. */
  opened: { at: string; by: string | null; beside: boolean } | null
}

/** Whether what is in the fields is saved, and where; a screen reader hears it when it is not. */
export function SavingLine({ conflict, name, kept, none, status, opened }: SavingLineProps) {
  return (
    <div className="meta saving-line">
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
          <a href={`#${conflict}`} className="pl-1">
            See both
          </a>
        )}
      </span>
    </div>
  )
}

function Opened({ opened, kept, none }: Pick<SavingLineProps, 'opened' | 'kept' | 'none'>) {
  if (!opened) return none
  return (
    <>
      <Saved {...opened} kept={kept} /> {opened.by && `by ${opened.by}`}
    </>
  )
}

function Saved({ at, beside, kept }: { at: string; beside: boolean; kept: string }) {
  return (
    <span key={at}>
      {beside ? `${kept}; saved ` : 'Saved '}
      <Moment at={new Date(at)} time />
    </span>
  )
}
