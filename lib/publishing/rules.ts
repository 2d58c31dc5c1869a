import { mistypedKeys } from '@/lib/markdown/citations'
import type { ParsedMarkdown } from '@/lib/markdown/parse'

/** What readers would see as it was typed: citations (`[@key]`) of no reference, and pictures (`picture:KEY`) that are not there. */
export type Unresolved = { citations: string[]; pictures: string[] }

/** What a parsed text cites or shows in vain, as it was typed. */
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

/** What stands in a line that is no Markdown and would need to be: citations and pictures, which readers see as they were typed. */
export function unresolvedInLine(text: string): Unresolved {
  return {
    citations: [...new Set(mistypedKeys(text).map((key) => `[@${key}]`))],
    pictures: [...new Set(text.match(/!\[[^[\]]*\]\([^()]*\)/g) ?? [])],
  }
}

/** What a text cites or shows in vain, in sentences that name each. */
export function unresolvedWords({ citations, pictures }: Unresolved): string[] {
  return [
    ...(citations.length > 0
      ? [`The text cites what no reference has as its key: ${citations.join(' ')}`]
      : []),
    ...(pictures.length > 0
      ? [
          `The text shows pictures that are not there, so readers see their words alone: ${pictures.join(' ')}`,
        ]
      : []),
  ]
}
