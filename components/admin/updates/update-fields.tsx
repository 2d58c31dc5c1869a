import { useTranslations } from 'next-intl'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { MarkdownField } from '@/components/admin/markdown/markdown-field'
import { PictureTool } from '@/components/admin/pictures/picture-tool'
import { AddressField } from '@/components/admin/updates/address-field'
import { TextArea, TextField } from '@/components/ui/field'
import type { Citable } from '@/editor/markdown/matching'
import { localePath, type Locale } from '@/lib/i18n/locales'

/** Alone on its page, or the first or a further one of several side by side, which share a date. */
export type EditorPlace = 'alone' | 'first' | 'further'

type UpdateFieldsProps = {
  field: FieldOf
  references: Citable[]
  /** For the browser's spell checker. */
  lang: Locale
  /** Whether it is published in this language: then its old addresses redirect. */
  readable: boolean
  place?: EditorPlace
}

export function UpdateFields({ field, references, lang, readable, place = 'alone' }: UpdateFieldsProps) {
  const t = useTranslations('admin.updates.fields')
  const dateAndAddress = (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      {place !== 'further' && (
        <TextField label={t('date')} hint={t('dateHint')} inputMode="numeric" {...field('date')} />
      )}
      <AddressField
        field={field('slug')}
        title={field('title').name}
        base={localePath(lang, '/updates/')}
        readable={readable}
      />
    </div>
  )
  return (
    <>
      <TextField label={t('title')} lang={lang} {...field('title')} />
      {place === 'alone' && dateAndAddress}
      <TextField label={t('byline')} hint={t('bylineHint')} {...field('byline')} />
      <TextArea label={t('summary')} hint={t('summaryHint')} rows={2} lang={lang} {...field('summary')} />
      <MarkdownField
        label={t('text')}
        hint={t('textHint')}
        rows={16}
        references={references}
        tools={<PictureTool locale={lang} />}
        lang={lang}
        {...field('body')}
      />
      {place !== 'alone' && dateAndAddress}
    </>
  )
}
