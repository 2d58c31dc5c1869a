import type { useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES, type Locale } from '@/lib/i18n/locales'

type FieldWords = ReturnType<typeof useTranslations<'admin.fields'>>

export type FieldName = Exclude<Parameters<FieldWords>[0], 'goal'>

/** `es-filmTitle` is `Title of the film (Spanish)`; empty for a field that nobody fills in. */
export function fieldLabel(name: string, t: FieldWords, locale: Locale): string {
  const [, row] = /^goal-(\d+)$/.exec(name) ?? []
  if (row) return t('goal', { number: Number(row) + 1 })
  const [, prefix, bare = name] = /^(?:([a-z]+)-)?(\w+)$/.exec(name) ?? []
  const key = bare as Parameters<FieldWords>[0]
  const label = t.has(key) ? t(key) : ''
  const language = LOCALES.find((each) => each === prefix)
  return language && label ? `${label} (${languageName(language, locale)})` : label
}
