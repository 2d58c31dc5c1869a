import { useTranslations } from 'next-intl'
import { fieldLabel, type FieldName } from '@/editor/field-names'
import { useLocale } from '@/lib/i18n/use-locale'

/** The label of a field by its name, in the admin's language. */
export function useFieldLabel(): (name: string) => string {
  const [t, locale] = [useTranslations('admin.fields'), useLocale()]
  return (name) => fieldLabel(name, t, locale)
}

/** The same for a field that may stay empty. */
export function useOptionalLabel(): (name: FieldName) => string {
  const [label, t] = [useTranslations('admin.fields'), useTranslations('admin.form')]
  return (name) => t('optional', { label: label(name) })
}
