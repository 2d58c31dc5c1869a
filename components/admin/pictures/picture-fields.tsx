import type { FieldOf } from '@/components/admin/form/use-action-form'
import { TextField } from '@/components/ui/field'
import type { PictureFieldWords } from '@/editor/pictures/picture-words'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { pictureField } from '@/lib/pictures/schema'

export function PictureFields({ field, words }: { field: FieldOf; words: PictureFieldWords }) {
  const ofPart = (part: 'alt' | 'caption', locale: Locale) => {
    const name = pictureField(part, locale)
    return { label: words[name], lang: locale, autoComplete: 'off', ...field(name) }
  }
  return (
    <>
      {LOCALES.map((locale, index) => (
        <TextField
          key={locale}
          hint={index === 0 ? words.altHint : undefined}
          required
          {...ofPart('alt', locale)}
        />
      ))}
      {LOCALES.map((locale) => (
        <TextField key={locale} {...ofPart('caption', locale)} />
      ))}
      <TextField label={words.credit} hint={words.creditHint} autoComplete="off" {...field('credit')} />
    </>
  )
}
