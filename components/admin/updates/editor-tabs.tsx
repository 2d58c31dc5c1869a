import { languageAttributes, LOCALES, nativeName, STAFF_LOCALE, type Locale } from '@/lib/i18n/locales'
import type { TranslationGap } from '@/lib/updates/translation-gaps'

const FIELDS = { title: 'title', byline: 'byline', summary: 'summary', body: 'text' }

type EditorTabsProps = {
  id: number
  current: Locale | 'both'
  gaps: Record<Locale, TranslationGap>
}

/** Also shows what each language lacks. */
export function EditorTabs({ id, current, gaps }: EditorTabsProps) {
  return (
    <nav aria-label="Language" className="tabs">
      {LOCALES.map((each) => (
        <a
          key={each}
          href={`/admin/updates/${id}?locale=${each}`}
          {...languageAttributes(each)}
          aria-current={each === current ? 'true' : undefined}
        >
          {nativeName(each)} <GapNote gap={gaps[each]} />
        </a>
      ))}
      <a
        href={`/admin/updates/${id}?view=both`}
        className="max-lg:hidden"
        aria-current={current === 'both' ? 'true' : undefined}
      >
        Side by side
      </a>
    </nav>
  )
}

export function GapNote({ gap }: { gap: TranslationGap }) {
  const note = noteOf(gap)
  return note ? (
    <span {...languageAttributes(STAFF_LOCALE)} className="meta wrap-anywhere">
      ({note})
    </span>
  ) : null
}

function noteOf({ begun, empty, days, unresolved = [] }: TranslationGap): string {
  if (!begun) return 'missing'
  const notes = [
    empty.length > 0 && `no ${empty.map((field) => FIELDS[field]).join(', ')}`,
    unresolved.length > 0 && `not there: ${unresolved.join(' ')}`,
    days > 0 && `${days} ${days === 1 ? 'day' : 'days'} behind`,
  ]
  return notes.filter(Boolean).join('; ')
}
