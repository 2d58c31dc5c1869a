import type { FieldOf } from '@/components/admin/form/use-action-form'
import { TextField } from '@/components/ui/field'
import { MAX_LANGUAGE_TAG } from '@/lib/i18n/language-tags'

type ReferenceFieldsProps = {
  field: FieldOf
  /** Precedes every name, where another form on the page has the same ones. */
  prefix?: string
  /** A cited key cannot change. */
  keyFixed?: boolean
}

export function ReferenceFields({ field, prefix = '', keyFixed = false }: ReferenceFieldsProps) {
  const of = (name: string) => field(`${prefix}${name}`)
  return (
    <>
      <TextField label="Title of the source" {...of('title')} />
      <TextField
        label="Authors (optional)"
        hint="Family, Given; Family, Given; an organisation by its name, in {braces} when that has a comma"
        {...of('authors')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label="Publisher" hint="A newspaper, an institution, a site" {...of('publisher')} />
        <TextField label="Published on" hint="2017, 2017-12 or 2017-12-15; may be empty" {...of('date')} />
      </div>
      <TextField label="Web address" type="url" {...of('url')} />
      <TextField label="Archived copy (optional)" type="url" {...of('archivedUrl')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="Key to cite it by"
          hint={keyFixed ? 'Stays: texts cite it' : 'Empty: made from publisher and year'}
          readOnly={keyFixed}
          spellCheck={false}
          autoCapitalize="none"
          {...of('key')}
        />
        <TextField
          label="Language"
          hint="Its code, such as en, es or pt-BR"
          maxLength={MAX_LANGUAGE_TAG}
          {...of('language')}
        />
      </div>
      <TextField label="Address checked on (optional)" hint="2026-11-24" {...of('checkedOn')} />
    </>
  )
}
