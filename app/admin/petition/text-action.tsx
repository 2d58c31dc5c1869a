'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
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

const OVERTAKEN =
  'Somebody made a newer version since you opened this, so yours was not saved. It is still here: open this page in another tab to see theirs, and join the two.'

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
  if (edited.state === 'conflict') return { message: OVERTAKEN }
  if (edited.state === 'unchanged') return { message: 'Nothing changed, so there is no new version.' }
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
  return {
    result: {
      saved: { at: (saved.editedAt ?? new Date()).toISOString(), isPending: saved.editedAt !== null },
    },
    ...(overrule && { values: { version: String(opened.version) } }),
    ...(intent === 'keep' && { message: 'Kept as a working copy: what people sign stays as it is.' }),
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
