import { mentionedKeys } from '@/lib/markdown/citations'
import { parseMarkdown } from '@/lib/markdown/parse'

/** The keys that a Markdown text cites, by first use, whether or not they exist. */
export function citedKeys(markdown: string): string[] {
  return parseMarkdown(
    markdown,
    mentionedKeys(markdown).map((key) => ({ key })),
  ).cited
}
