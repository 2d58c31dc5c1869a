import type { ElementContent, Root, Text } from 'hast'
import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { normaliseAddresses } from '@/lib/markdown/addresses'
import { allowed } from '@/lib/markdown/allowed'
import { cite, type Citations } from '@/lib/markdown/citations'
import { shape, type Pictures } from '@/lib/markdown/shapes'
import { plainProse } from '@/lib/markdown/plain'
import { tooManyMarks } from '@/lib/markdown/rules'
import type { PictureEntry } from '@/lib/pictures/rules'
import { memoize } from '@/lib/platform/memoize'
import { withinTime } from '@/lib/platform/within-time'

export type ParsedMarkdown = Citations & {
  /** Safe to render as it is: sanitised, with the site's own figures, notes and citations added afterwards. */
  content: Root
  /** Pictures it shows that are not there, each once. */
  missingPictures: string[]
  /** Addresses of other images of which readers see the words alone: an unknown figure, a path, what is not allowed. */
  unshown: string[]
}

/** Most texts take less than a tenth of it; a text that takes longer is shown as it was typed. */
const MOST_MILLISECONDS = 5_000

/**
 * Parses an author's Markdown (CommonMark and GitHub's tables, lists and autolinks; no HTML). `references` are those it may
 * cite, `pictures` those it may show. `cited` comes back in the order of first use; `missing` are keys it cites that none of
 * them has. The last texts are kept: what comes back is shared and stays as it is. A text of more marks than
 * lib/markdown/rules.ts allows is not parsed.
 */
export function parseMarkdown(
  markdown: string,
  references: readonly { key: string }[] = [],
  pictures: readonly PictureEntry[] = [],
): ParsedMarkdown {
  const keys = references.map((reference) => reference.key)
  return parsed(JSON.stringify([markdown, keys, pictures] satisfies Source))
}

type Source = [markdown: string, keys: string[], pictures: readonly PictureEntry[]]

const parsed = memoize((source): ParsedMarkdown => {
  const [markdown, keys, pictures] = JSON.parse(source) as Source
  const quick = !tooManyMarks(markdown)
  const made = quick && withinTime(() => parse(markdown, keys, pictures), MOST_MILLISECONDS)
  const nothing = { cited: [], uses: new Map(), missing: [], missingPictures: [], unshown: [] }
  return made || { content: plainProse(markdown), ...nothing }
}, 40)

function parse(markdown: string, keys: string[], pictures: readonly PictureEntry[]): ParsedMarkdown {
  const citations: Citations = { cited: [], uses: new Map(), missing: [] }
  const shown: Pictures = {
    known: new Map(pictures.map((picture) => [picture.key, picture])),
    ...{ missing: [], unshown: [] },
  }
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, withoutFootnotes)
    .use(normaliseAddresses)
    .use(rehypeSanitize, allowed)
    .use(shape, shown)
    .use(cite, new Set(keys), citations)
  const content = processor.runSync(processor.parse(markdown.replace(NESTED_TOO_DEEP, '$1 ')))
  return { content, ...citations, missingPictures: shown.missing, unshown: shown.unshown }
}

// A text has numbered references; a second kind of note would compete with them, so it shows as typed.
const withoutFootnotes: Options = {
  handlers: {
    footnoteReference: (_state: unknown, node: FootnoteReference) => mark(node),
    footnoteDefinition: (
      state: { all: (node: FootnoteDefinition) => ElementContent[] },
      node: FootnoteDefinition,
    ): ElementContent[] => [
      { type: 'element', tagName: 'p', properties: {}, children: [mark(node)] },
      ...state.all(node),
    ],
  },
}

function mark({ identifier }: FootnoteReference | FootnoteDefinition): Text {
  return { type: 'text', value: `[^${identifier}]` }
}

// Thousands of nested quotes or lists on one line would exhaust the stack of whatever walks the tree.
const NESTED_TOO_DEEP =
  /^((?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){16})(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+/gm
