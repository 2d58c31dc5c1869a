import { useTranslations } from 'next-intl'
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
  const t = useTranslations('admin.petition.text')
  return (
    <SideBySide
      gaps={gaps}
      fields={(lang) => (
        <>
          <TextField
            label={t('salutation')}
            hint={t('salutationHint')}
            lang={lang}
            {...field(`${lang}-salutation`)}
          />
          <TextField label={t('headline')} lang={lang} {...field(`${lang}-title`)} />
          <TextField label={t('target')} lang={lang} {...field(`${lang}-target`)} />
          <TextArea
            label={t('demand')}
            hint={t('demandHint')}
            rows={3}
            lang={lang}
            {...field(`${lang}-demand`)}
          />
          <MarkdownField
            label={t('reasons')}
            hint={t('reasonsHint')}
            rows={18}
            references={references}
            tools={<PictureTool locale={lang} />}
            lang={lang}
            {...field(`${lang}-reasons`)}
          />
          <TextArea
            label={t('consent')}
            hint={t('consentHint')}
            rows={3}
            lang={lang}
            {...field(`${lang}-consent`)}
          />
        </>
      )}
    />
  )
}
