import type { FieldOf } from '@/components/admin/form/use-action-form'
import { TextField } from '@/components/ui/field'
import { PICTURE_FIELDS, type PictureFieldWords } from '@/editor/pictures/picture-words'

export function PictureFields({ field, words }: { field: FieldOf; words: PictureFieldWords }) {
  return (
    <>
      {PICTURE_FIELDS.map((name) => (
        <TextField
          key={name}
          label={words[name]}
          hint={name === 'alt-en' ? words.altHint : undefined}
          lang={name.slice(-2)}
          required={name.startsWith('alt')}
          autoComplete="off"
          {...field(name)}
        />
      ))}
      <TextField label={words.credit} hint={words.creditHint} autoComplete="off" {...field('credit')} />
    </>
  )
}
