import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/admin/form/button-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { FormAction } from '@/editor/form-state'
import { languageName } from '@/lib/i18n/language-names'
import { isLocale, LOCALES } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { EditedUpdate } from '@/lib/updates/admin-queries'

type Ids = { id: number; locale: string; view: string }

type StartFormProps = { action: FormAction; ids: Ids; workingCopies: EditedUpdate['workingCopies'] }

/** Begins an empty language with the words of another one. */
export function StartForm({ action, ids, workingCopies }: StartFormProps) {
  const [t, around] = [useTranslations('admin.updates.start'), useLocale()]
  const written = LOCALES.filter((locale) => workingCopies[locale])
  return written.map((from) => (
    <ButtonForm
      key={from}
      action={action}
      ids={{ ...ids, from }}
      label={t('ask', { language: languageName(from, around) })}
      hint={t('hint')}
    />
  ))
}

type StartedNoteProps = {
  undo: FormAction
  ids: Ids
  version: { id: number; locale: string; at: Date }
  /** Nothing was changed since, so it can be undone. */
  isAsStarted: boolean
}

/** What a draft was begun from, until it is public. */
export function StartedNote({ undo, ids, version, isAsStarted }: StartedNoteProps) {
  const [t, around] = [useTranslations('admin.updates.start'), useLocale()]
  const language = isLocale(version.locale) ? languageName(version.locale, around) : version.locale
  return (
    <div className="grid gap-1">
      <p className="meta">
        {t.rich('started', {
          language,
          time: () => <Timestamp at={version.at} time />,
          link: (words) => <a href={`/admin/updates/${ids.id}/versions/${version.id}`}>{words}</a>,
        })}
        {isAsStarted && <span> {t('untouched', { language })}</span>}
      </p>
      {isAsStarted && <ButtonForm action={undo} ids={ids} label={t('undo')} look="link" />}
    </div>
  )
}
