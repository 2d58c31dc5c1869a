'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { adminAction } from '@/app/admin/_form/action'
import { previewOf } from '@/app/admin/_form/preview-of'
import { PetitionPreview } from '@/app/admin/petition/petition-preview'
import { textForm, type TextForm } from '@/app/admin/petition/text-form'
import type { Conflict, PetitionTextResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { adminEmails } from '@/lib/admins/emails'
import { petitionChanges } from '@/lib/petition/differences'
import { editText } from '@/lib/petition/edit-text'
import type { TextChangeKind } from '@/lib/petition/rules'
import { discardWorkingCopy, keepDiscardedWords, saveWorkingCopy } from '@/lib/petition/working-copy'
import type { TextWorkingCopy } from '@/lib/petition/working-copy-queries'

export const editTextAction = adminAction(
  'owner',
  textForm,
  async (form, admin): Promise<FormOutcome<PetitionTextResult>> => {
    const { intent, change, version, words } = form
    const previewed = words.find(({ locale }) => intent === `preview-${locale}`)
    if (previewed) return previewOf(<PetitionPreview words={previewed} />)
    if (intent === 'discard') {
      await discardWorkingCopy(admin.id)
      redirect(`/admin/petition?done=discarded-${Date.now()}`)
    }
    if (intent === 'take') {
      await keepDiscardedWords(admin.id, version, words)
      redirect(`/admin/petition?done=taken-${Date.now()}`)
    }
    return change ? publishForm(admin.id, form, change) : keepForm(admin.id, form)
  },
)

async function publishForm(
  adminId: string,
  form: TextForm,
  change: TextChangeKind,
): Promise<FormOutcome<PetitionTextResult>> {
  const { intent, version, editedAt, editor, words } = form
  const edited = await editText(adminId, version, words, {
    change,
    opened: { version, editedAt, editor },
    asks: intent === change,
  })
  if (edited.state === 'unresolved') return { result: { problems: edited.problems } }
  if (edited.state === 'overtaken') return { result: { conflict: await conflictOf(edited.theirs, form) } }
  const t = await getTranslations('admin.petition.text')
  if (edited.state === 'conflict') return { message: t('overtaken') }
  if (edited.state === 'unchanged') return { message: t('unchanged') }
  if (edited.state === 'one-sided') return { result: { oneSided: { unchanged: edited.unchanged, change } } }
  redirect(`/admin/petition?done=published-${edited.name}`)
}

async function keepForm(adminId: string, form: TextForm): Promise<FormOutcome<PetitionTextResult>> {
  const { intent, version, editedAt, editor, theirs, theirVersion, words } = form
  const overrule = intent === 'overrule'
  const opened = overrule
    ? { version: theirVersion ?? version, editedAt: theirs ?? null, editor }
    : { version, editedAt, editor }
  const saved = await saveWorkingCopy(adminId, opened, words, { overrule })
  if (saved.state === 'conflict') return { result: { conflict: await conflictOf(saved.theirs, form) } }
  refresh()
  const t = await getTranslations('admin.petition.text')
  return {
    result: {
      saved: { at: (saved.editedAt ?? new Date()).toISOString(), isPending: saved.editedAt !== null },
    },
    ...(overrule && { values: { version: String(opened.version) } }),
    ...(intent === 'keep' && { message: t('kept') }),
  }
}

async function conflictOf(theirs: TextWorkingCopy, { words, intent }: TextForm): Promise<Conflict> {
  const emails = await adminEmails([theirs.editedBy])
  return {
    by: emails.get(theirs.editedBy ?? '') ?? null,
    editedAt: theirs.editedAt.toISOString(),
    again: intent === 'overrule',
    theirs: Object.fromEntries(
      theirs.words.flatMap(({ locale, ...fields }) =>
        Object.entries(fields).map(([name, text]) => [`${locale}-${name}`, text]),
      ),
    ),
    version: theirs.fromVersion,
    changes: petitionChanges(words, theirs.words),
  }
}
