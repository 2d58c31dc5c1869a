import { useTranslations } from 'next-intl'
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
  const t = useTranslations('admin.editor')
  return (
    <div className="meta save-status">
      <span>{t('status.state', { state: name })} </span>
      <span key={status.kind}>
        {status.kind === 'untouched' && <Opened opened={opened} kept={kept} none={none} />}
        {status.kind === 'unsaved' && t('status.unsaved')}
        {status.kind === 'saving' && t('status.saving')}
        {status.kind === 'saved' && <Saved {...status} by={null} kept={kept} />}
      </span>
      <span role="status">
        {status.kind === 'failed' && (
          <b key={status.why}>{t(`notSaved.${status.why}`, { reason: status.reason ?? '' })}</b>
        )}
        {conflict && (
          <a href={`#${conflict}`} className="ps-1">
            {t('status.seeBoth')}
          </a>
        )}
      </span>
    </div>
  )
}

function Opened({ opened, kept, none }: Pick<SaveStatusProps, 'opened' | 'kept' | 'none'>) {
  return opened ? <Saved {...opened} kept={kept} /> : none
}

type SavedProps = NonNullable<SaveStatusProps['opened']> & { kept: string }

function Saved({ at, by, isPending, kept }: SavedProps) {
  const t = useTranslations('admin.editor.status')
  const time = () => <Timestamp at={new Date(at)} time />
  const words = { kept, by: by ?? '', time }
  if (isPending) return <span key={at}>{t.rich(by ? 'keptBy' : 'kept', words)}</span>
  return <span key={at}>{t.rich(by ? 'savedBy' : 'saved', words)}</span>
}
