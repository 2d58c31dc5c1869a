import { getTranslations } from 'next-intl/server'
import type { PublishForm, WordsForm } from '@/app/admin/updates/editor-form'
import type { SaveResult } from '@/editor/form-results'
import { preferences } from '@/lib/admins/preferences'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { localTime } from '@/lib/time-zones/rules'
import { findUpdate, unpublishedBeside } from '@/lib/updates/admin-queries'
import { fingerprintOf } from '@/lib/updates/merge-words'
import { isAhead } from '@/lib/updates/rules'
import type { OpenEditor } from '@/lib/updates/save'
import type { DateAndSlug } from '@/lib/updates/schema'
import { wordsOf } from '@/lib/updates/working-copy'
import type { EditedWorkingCopy } from '@/lib/updates/working-copy-schema'

export function openEditor(form: WordsForm): OpenEditor {
  return { editor: form.editor, openedDateAndSlug: { date: form['opened-date'], slug: form['opened-slug'] } }
}

export function postedWords(form: WordsForm): EditedWorkingCopy {
  const { locale, title, byline, summary, body, date, slug } = form
  return { locale, title, byline, summary, body, date, slug }
}

type Stored = { editedAt: Date; isPending: boolean; dateAndSlug: Partial<DateAndSlug> }

/** What the editor is based on from now on. */
export function savedResult(form: WordsForm, { editedAt, isPending, dateAndSlug }: Stored): SaveResult {
  return {
    saved: { at: editedAt.toISOString(), isPending },
    openedWords: fingerprintOf(wordsOf(form)),
    dateAndSlug,
  }
}

/** The languages to publish or schedule: `all` are those that are not public. */
export async function chosenLanguages({ id, locale, languages }: PublishForm): Promise<Locale[]> {
  if (languages !== 'all') return [languages]
  const update = await findUpdate(id)
  const beside = update ? unpublishedBeside(update, locale) : []
  return LOCALES.filter((each) => each === locale || beside.includes(each))
}

export async function publicMessage({ date = '' }: WordsForm): Promise<string> {
  const [t, { timeZone }] = await Promise.all([getTranslations('admin.updates'), preferences()])
  const isDateAhead = isAhead(date, localTime(new Date(), timeZone).day)
  return isDateAhead ? `${t('save.public')} ${t('edit.dateAhead')}` : t('save.public')
}
