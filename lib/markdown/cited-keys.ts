import { mentionedKeys } from '@/lib/markdown/citations'
import { parseMarkdown } from '@/lib/markdown/parse'

/** The keys that a Markdown text cites, in the order of first use, whether or not there are references of that name. */
export function citedKeys(markdown: string): string[] {
  return parseMarkdown(
    markdown,
    mentionedKeys(markdown).map((key) => ({ key })),
  ).cited
}
