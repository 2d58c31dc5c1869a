import { getTranslations } from 'next-intl/server'
import { addReferenceAction, changeReferencesAction } from '@/app/admin/updates/[id]/reference-actions'
import { WithoutScripts } from '@/components/admin/form/without-scripts'
import { MissingNotice } from '@/components/admin/text-editor/missing-notice'
import { AddReference } from '@/components/admin/updates/add-reference'
import { EditorReferences } from '@/components/admin/updates/editor-references'
import type { Locale } from '@/lib/i18n/locales'
import { editorReferences, type EditedUpdate } from '@/lib/updates/admin-queries'

type UpdateReferencesProps = { update: EditedUpdate; locale: Locale }

/** Numbered as the text in `locale` cites them. */
export async function UpdateReferences({ update, locale }: UpdateReferencesProps) {
  const t = await getTranslations('admin.updates.references')
  const body = update.workingCopies[locale]?.words.body ?? ''
  const { numbered, others, unresolved } = await editorReferences(update, body, locale)
  return (
    <div className="grid gap-2">
      <h2 className="text-16">{t('title')}</h2>
      <WithoutScripts>{t('withoutScripts')}</WithoutScripts>
      <MissingNotice unresolved={unresolved} />
      <EditorReferences
        action={changeReferencesAction}
        updateId={update.id}
        references={numbered}
        others={others}
        live={update.readable}
      />
      <AddReference action={addReferenceAction} updateId={update.id} prefix="reference-" lang={locale} />
    </div>
  )
}
