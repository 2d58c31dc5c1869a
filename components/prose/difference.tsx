import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import type { Part } from '@/lib/text/difference'

// Characters of unchanged text shown around each change.
const CONTEXT = 160

/** Long unchanged stretches are cut. */
export function Difference({ parts, lang }: { parts: Part[]; lang: Locale }) {
  // Otherwise a new text would be underlined as a whole.
  const isNew = parts.every(({ kind }) => kind === 'added')
  return (
    <p {...languageAttributes(lang)} translate="no" className="difference">
      {parts.map(({ kind, text }, index) => {
        if (kind === 'added' && !isNew) return <ins key={index}>{text}</ins>
        if (kind === 'removed') return <del key={index}>{text}</del>
        return <span key={index}>{isNew ? text : cut(text, index > 0, index < parts.length - 1)}</span>
      })}
    </p>
  )
}

function cut(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const start = hasBefore ? CONTEXT : 0
  const end = hasAfter ? CONTEXT : 0
  if (text.length <= start + end + CONTEXT) return text
  return `${text.slice(0, start)} … ${end ? text.slice(-end) : ''}`
}
