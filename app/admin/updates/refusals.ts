import { getTranslations } from 'next-intl/server'
import { namedIn, type WordsForm } from '@/app/admin/updates/editor-form'
import type { Conflict, SaveResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { adminEmails } from '@/lib/admins/emails'
import { difference } from '@/lib/text/difference'
import { changesSince, isMergeable } from '@/lib/updates/merge-words'
import type { SaveRefused } from '@/lib/updates/save'
import type { DateAndSlug } from '@/lib/updates/schema'
import { WORD_FIELDS, type WorkingCopy } from '@/lib/updates/working-copy'

export async function refusalOf(refused: SaveRefused, form: WordsForm): Promise<FormOutcome<SaveResult>> {
  const t = await getTranslations('admin.updates.refusals')
  const { locale, intent } = form
  if (refused.state === 'incomplete') return { result: { problems: namedIn(locale, refused.problems) } }
  if (refused.state === 'conflict') {
    if (refused.theirs) return { result: { conflict: await conflictWith(refused.theirs, form) } }
    return { message: t('gone') }
  }
  if (refused.state === 'date-or-slug-conflict') {
    const errors = namedIn(locale, conflictsOf(refused.dateAndSlug, t))
    // A user who sees the message may overwrite date and address next time; autosave never does.
    return intent === 'autosave' ? { errors } : { errors, result: { dateAndSlug: refused.dateAndSlug } }
  }
  if (refused.state === 'missing') return { message: t('missing') }
  return { errors: namedIn(locale, { slug: [t('addressTaken')] }) }
}

type Words = Awaited<ReturnType<typeof getTranslations<'admin.updates.refusals'>>>

function conflictsOf({ date, slug }: Partial<DateAndSlug>, t: Words): Record<string, string[]> {
  return {
    ...(date !== undefined && { date: [t('dateSet', { date })] }),
    ...(slug !== undefined && { slug: [t('addressSet', { slug })] }),
  }
}

async function conflictWith({ words, editedAt, editedBy }: WorkingCopy, form: WordsForm): Promise<Conflict> {
  const emails = await adminEmails([editedBy])
  const changedBy = changesSince(form['opened-words'], form, words)
  return {
    by: emails.get(editedBy ?? '') ?? null,
    editedAt: editedAt.toISOString(),
    again: form.intent === 'overrule' || form.intent === 'merge',
    theirs: words,
    mergeable: isMergeable(changedBy),
    changes: WORD_FIELDS.filter((field) => words[field] !== form[field]).map((field) => ({
      field,
      parts: difference(form[field], words[field]),
      changedBy: changedBy[field],
      mine: form[field],
    })),
  }
}
