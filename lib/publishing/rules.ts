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

/** The same in sentences. */
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
