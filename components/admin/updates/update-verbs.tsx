import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/admin/form/button-form'
import { DeleteDraftForm } from '@/components/admin/updates/delete-draft-form'
import type { FormAction } from '@/editor/form-state'

type UpdateVerbsProps = {
  id: number
  /** What was ever public stays. */
  wasPublic: boolean
  duplicate: FormAction
  remove: FormAction
}

/** What is done to an update as a whole. */
export function UpdateVerbs({ id, wasPublic, duplicate, remove }: UpdateVerbsProps) {
  const t = useTranslations('admin.updates')
  return (
    <section aria-labelledby="whole" className="mt-8 grid gap-3 border-t border-hair pt-3">
      <h2 id="whole" className="text-16">
        {t('delete.title')}
      </h2>
      <p className="meta max-w-column">{t('duplicate.lead')}</p>
      <ButtonForm action={duplicate} ids={{ id }} label={t('duplicate.ask')} />
      {wasPublic ? (
        <p className="meta max-w-column">{t('delete.public')}</p>
      ) : (
        <DeleteDraftForm action={remove} id={id} />
      )}
    </section>
  )
}
