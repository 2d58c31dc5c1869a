import { mistypedKeys } from '@/lib/markdown/citations'
import type { ParsedMarkdown } from '@/lib/markdown/parse'

export type Unresolved = { citations: string[]; pictures: string[] }

/** What a parsed text cites or shows in vain. */
export function unresolvedOf({
  missing,
  missingPictures,
  unshown,
}: Pick<ParsedMarkdown, 'missing' | 'missingPictures' | 'unshown'>): Unresolved {
  return {
    citations: missing.map((key) => `[@${key}]`),
    pictures: [...missingPictures.map((key) => `picture:${key}`), ...unshown],
  }
}

/** Citations and pictures in a plain line, where they do not work. */
export function unresolvedInLine(text: string): Unresolved {
  return {
    citations: [...new Set(mistypedKeys(text).map((key) => `[@${key}]`))],
    pictures: [...new Set(text.match(/!\[[^[\]]*\]\([^()]*\)/g) ?? [])],
  }
}

const UNKNOWN_KEYS = 'The text cites what no reference has as its key: '

/** The same in sentences. */
export function unresolvedWords({ citations, pictures }: Unresolved): string[] {
  return [
    ...(citations.length > 0 ? [UNKNOWN_KEYS + citations.join(' ')] : []),
    ...(pictures.length > 0
      ? [
          `The text shows pictures that are not there, so readers see their words alone: ${pictures.join(' ')}`,
        ]
      : []),
  ]
}

/** Errors by field without those about citations whose reference has been added since. */
export function withoutResolved(errors: Record<string, string[]>, keys: string[]): Record<string, string[]> {
  const known = new Set(keys.map((key) => `[@${key}]`))
  const left = Object.entries(errors).map(([field, messages]): [string, string[]] => [
    field,
    messages.map((message) => withoutKnown(message, known)).filter((message) => message !== ''),
  ])
  return Object.fromEntries(left.filter(([, messages]) => messages.length > 0))
}

// Other sentences of the message may follow, or come before.
function withoutKnown(message: string, known: Set<string>): string {
  const at = message.indexOf(UNKNOWN_KEYS)
  if (at < 0) return message
  const cited = /^(?:\[@[^\]]+\] ?)*/.exec(message.slice(at + UNKNOWN_KEYS.length))?.[0] ?? ''
  const others = [message.slice(0, at), message.slice(at + UNKNOWN_KEYS.length + cited.length)]
  const unknown = cited.split(' ').filter((citation) => citation && !known.has(citation))
  if (unknown.length > 0) return [others[0], UNKNOWN_KEYS, unknown.join(' '), others[1]].join('')
  return others
    .map((sentence = '') => sentence.replace(/^\. |\. $/g, ''))
    .filter(Boolean)
    .join('. ')
}
