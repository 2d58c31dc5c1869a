import { fieldLabel } from '@/editor/field-names'
import type { LanguageGap } from '@/lib/i18n/language-gaps'
import { languageAttributes, STAFF_LOCALE } from '@/lib/i18n/locales'

type GapNoteProps = {
  /** `days` is how far it is behind another language; `unresolved` are dead citations and pictures, as typed. */
  gap: LanguageGap & { days?: number; unresolved?: string[] }
}

/** What a language lacks, after its name; nothing where it is whole. */
export function GapNote({ gap }: GapNoteProps) {
  const note = noteOf(gap)
  return note ? (
    <span {...languageAttributes(STAFF_LOCALE)} className="meta wrap-anywhere">
      ({note})
    </span>
  ) : null
}

function noteOf({ begun, empty, days = 0, unresolved = [] }: GapNoteProps['gap']): string {
  if (!begun) return 'missing'
  const notes = [
    empty.length > 0 && `no ${empty.map((field) => fieldLabel(field).toLowerCase()).join(', ')}`,
    unresolved.length > 0 && `not there: ${unresolved.join(' ')}`,
    days > 0 && `${days} ${days === 1 ? 'day' : 'days'} behind`,
  ]
  return notes.filter(Boolean).join('; ')
}
