import type { FieldOf } from '@/components/admin/use-action-form'
import { TextArea, TextField } from '@/components/ui/field'

type UpdateFieldsProps = {
  field: FieldOf
  /** The language of the words, for the browser's spelling. */
  lang?: string
  /** A published update keeps its address. */
  slugFixed?: boolean
}

/** The fields of an update in one language, the same for a new one and in the editor. */
export function UpdateFields({ field, lang, slugFixed = false }: UpdateFieldsProps) {
  return (
    <>
      <TextField label="Title" lang={lang} {...field('title')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label="Date" hint="2017, 2017-12 or 2017-12-15" inputMode="numeric" {...field('date')} />
        <TextField
          label="Address"
          hint={slugFixed ? 'Stays while it is published' : '/updates/… Empty: made from the title'}
          readOnly={slugFixed}
          spellCheck={false}
          autoCapitalize="none"
          {...field('slug')}
        />
      </div>
      <TextField label="Byline" hint="Who writes" {...field('byline')} />
      <TextArea
        label="Summary"
        hint="One or two sentences, for lists and feeds"
        rows={2}
        lang={lang}
        {...field('summary')}
      />
      <TextArea
        label="Text"
        hint="Markdown: ## a heading, **bold**, [words](https://…). Cite a reference as [@its-key]."
        rows={16}
        lang={lang}
        {...field('body')}
      />
    </>
  )
}
