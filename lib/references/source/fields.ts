/** What was found out about a source, as the fields of its form; what is unknown is left out. */
export type SourceFields = Partial<
  Record<'title' | 'authors' | 'publisher' | 'date' | 'url' | 'language', string>
>

export type SourceAuthor = { family: string; given?: string } | { literal: string }

/** `Family, Given` for a person; an organisation in braces where its name would be read as a person or as several. */
export function authorField(authors: readonly SourceAuthor[]): string {
  return authors
    .map((author) => {
      if ('given' in author && author.given) return `${author.family}, ${author.given}`
      const name = 'literal' in author ? author.literal : author.family
      return /[,;]/.test(name) ? `{${name}}` : name
    })
    .join('; ')
}

/** A person whose name is written `Family, Given` or `Given Family`. */
export function namedPerson(name: string): SourceAuthor {
  const [family = '', given] = name.split(',').map((part) => part.trim())
  if (given) return { family, given }
  const words = family.split(/\s+/)
  const last = words.pop() ?? ''
  return words.length > 0 ? { family: last, given: words.join(' ') } : { literal: last }
}

/** `2017`, `2017-12` or `2017-12-15` at the beginning of a date; empty where there is none. */
export function partialDateIn(text: string): string {
  const [, year, month, day] = /^\s*([12]\d{3})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?!\d))?)?/.exec(text) ?? []
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
}

export function withoutEmpty(fields: SourceFields): SourceFields {
  const entries = Object.entries(fields).map(([name, value]) => [name, value.replace(/\s+/g, ' ').trim()])
  return Object.fromEntries(entries.filter(([, value]) => value))
}
