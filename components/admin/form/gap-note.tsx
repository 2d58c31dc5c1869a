import { useTranslations } from 'next-intl'
import { useFieldLabel } from '@/components/admin/form/use-field-label'
import type { LanguageGap } from '@/lib/i18n/language-gaps'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type GapNoteProps = {
  /** `days` is how far it is behind another language; `unresolved` are dead citations and pictures, as typed. */
  gap: LanguageGap & { days?: number; unresolved?: string[] }
}

/** What a language lacks, after its name; nothing where it is whole. */
export function GapNote({ gap }: GapNoteProps) {
  const locale = useLocale()
  const note = useNote(gap)
  return note ? (
    <span {...languageAttributes(locale)} className="meta wrap-anywhere">
      ({note})
    </span>
  ) : null
}

function useNote({ begun, empty, days = 0, unresolved = [] }: GapNoteProps['gap']): string {
  const t = useTranslations('admin.form.gap')
  const fieldLabel = useFieldLabel()
  if (!begun) return t('missing')
  const fields = empty.map((field) => fieldLabel(field).toLowerCase()).join(', ')
  const notes = [
    fields && t('without', { fields }),
    unresolved.length > 0 && t('unresolved', { typed: unresolved.join(' ') }),
    days > 0 && t('behind', { days }),
  ]
  return notes.filter(Boolean).join('; ')
}
