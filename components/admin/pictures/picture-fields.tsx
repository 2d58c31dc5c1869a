import { useTranslations } from 'next-intl'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { usePictureLabels } from '@/components/admin/pictures/use-picture-labels'
import { TextField } from '@/components/ui/field'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { pictureField } from '@/lib/pictures/rules'

export function PictureFields({ field }: { field: FieldOf }) {
  const [t, labels] = [useTranslations('admin.pictures'), usePictureLabels()]
  const of = (name: string) => ({ label: labels[name] ?? '', autoComplete: 'off', ...field(name) })
  const ofPart = (part: 'alt' | 'caption', locale: Locale) => ({
    lang: locale,
    ...of(pictureField(part, locale)),
  })
  return (
    <>
      {LOCALES.map((locale, index) => (
        <TextField
          key={locale}
          hint={index === 0 ? t('altHint') : undefined}
          required
          {...ofPart('alt', locale)}
        />
      ))}
      {LOCALES.map((locale) => (
        <TextField key={locale} {...ofPart('caption', locale)} />
      ))}
      <TextField hint={t('creditHint')} {...of('credit')} />
    </>
  )
}
