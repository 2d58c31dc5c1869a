import type { FieldOf } from '@/components/admin/form/use-action-form'
import { MarkdownField } from '@/components/admin/markdown/markdown-field'
import { PictureTool } from '@/components/admin/pictures/picture-tool'
import { AddressField } from '@/components/admin/updates/address-field'
import { TextArea, TextField } from '@/components/ui/field'
import type { Citable } from '@/editor/markdown/matching'
import type { Locale } from '@/lib/i18n/locales'

type UpdateFieldsProps = {
  field: FieldOf
  references: Citable[]
  /** For the browser's spell checker. */
  lang: Locale
  /** Whether it is published in any language: then its old addresses redirect. */
  readable: boolean
  /** Shared by all languages: `below` aligns the other fields of two languages. */
  dateAndSlug?: 'above' | 'below' | 'elsewhere'
}

export function UpdateFields({
  field,
  references,
  lang,
  readable,
  dateAndSlug = 'above',
}: UpdateFieldsProps) {
  const dateAndAddress = (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <TextField label="Date" hint="2017, 2017-12 or 2017-12-15" inputMode="numeric" {...field('date')} />
      <AddressField field={field('slug')} title={field('title').name} readable={readable} />
    </div>
  )
  return (
    <>
      <TextField label="Title" lang={lang} {...field('title')} />
      {dateAndSlug === 'above' && dateAndAddress}
      <TextField label="Byline" hint="Who writes" {...field('byline')} />
      <TextArea
        label="Summary"
        hint="One or two sentences, for lists and feeds"
        rows={2}
        lang={lang}
        {...field('summary')}
      />
      <MarkdownField
        label="Text"
        hint="In Markdown, which the buttons write; a reference is cited as [@its-key]."
        rows={16}
        references={references}
        tools={<PictureTool locale={lang} />}
        lang={lang}
        {...field('body')}
      />
      {dateAndSlug === 'below' && dateAndAddress}
    </>
  )
}
