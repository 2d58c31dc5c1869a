import { SideBySide } from '@/components/admin/form/side-by-side'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { MarkdownField } from '@/components/admin/markdown/markdown-field'
import { PictureTool } from '@/components/admin/pictures/picture-tool'
import { TextArea, TextField } from '@/components/ui/field'
import type { Citable } from '@/editor/markdown/matching'
import type { LanguageGap } from '@/lib/i18n/language-gaps'
import type { Locale } from '@/lib/i18n/locales'

type PetitionFieldsProps = { field: FieldOf; references: Citable[]; gaps: Record<Locale, LanguageGap> }

export function PetitionFields({ field, references, gaps }: PetitionFieldsProps) {
  return (
    <SideBySide
      gaps={gaps}
      fields={(lang) => (
        <>
          <TextField
            label="Salutation"
            hint="Before the title; may be empty"
            lang={lang}
            {...field(`${lang}-salutation`)}
          />
          <TextField label="Title" lang={lang} {...field(`${lang}-title`)} />
          <TextField label="Addressed to" lang={lang} {...field(`${lang}-target`)} />
          <TextArea
            label="Demand"
            hint="One or two sentences"
            rows={3}
            lang={lang}
            {...field(`${lang}-demand`)}
          />
          <MarkdownField
            label="Reasons"
            hint="In Markdown: a heading a reason; a reference is cited as [@its-key]"
            rows={18}
            references={references}
            tools={<PictureTool locale={lang} />}
            lang={lang}
            {...field(`${lang}-reasons`)}
          />
          <TextArea
            label="Consent"
            hint="What a signer agrees to by ticking: which fields are handed over, and to whom"
            rows={3}
            lang={lang}
            {...field(`${lang}-consent`)}
          />
        </>
      )}
    />
  )
}
