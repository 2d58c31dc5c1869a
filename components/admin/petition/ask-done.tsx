import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/admin/form/button-form'
import { DoneNotice } from '@/components/admin/layout/done-notice'
import type { FormAction } from '@/editor/form-state'

type AskDoneProps = {
  done: string | undefined
  /** The change of the settings that a removal was. */
  change: number | null
  putBack: FormAction
}

/** What an action led to; what was removed can be put back. */
export function AskDone({ done, change, putBack }: AskDoneProps) {
  const t = useTranslations('admin.petition.asks')
  if (done === 'added') return <DoneNotice>{t('added')}</DoneNotice>
  if (done === 'undone') return <DoneNotice>{t('undone')}</DoneNotice>
  if (done === 'not-undone') return <DoneNotice>{t('notUndone')}</DoneNotice>
  if (done !== 'removed' || change === null) return null
  return (
    <DoneNotice>
      <div className="flex flex-wrap items-center gap-3">
        <p>{t('removed')}</p>
        <ButtonForm action={putBack} ids={{ change }} label={t('undo')} />
      </div>
    </DoneNotice>
  )
}
