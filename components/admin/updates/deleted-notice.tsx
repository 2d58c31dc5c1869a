import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/admin/form/button-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { DoneNotice } from '@/components/admin/layout/done-notice'
import { UpdateTitle } from '@/components/admin/updates/update-title'
import type { FormAction } from '@/editor/form-state'
import type { DeletedUpdate } from '@/lib/updates/admin-queries'

type DeletedNoticeProps = { update: DeletedUpdate; bringBack: FormAction }

/** Says that a draft was deleted, which can be undone. */
export function DeletedNotice({ update: { id, titles, clearedAt }, bringBack }: DeletedNoticeProps) {
  const t = useTranslations('admin.updates.delete')
  return (
    <DoneNotice>
      {t.rich('done', {
        it: () => <UpdateTitle titles={titles} />,
        day: () => <Timestamp at={clearedAt} />,
      })}
      <ButtonForm action={bringBack} ids={{ id }} label={t('undo')} look="link" />
    </DoneNotice>
  )
}
