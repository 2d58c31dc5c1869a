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
import { plainProse } from '@/lib/markdown/plain-prose'
import { tooManyMarks } from '@/lib/markdown/rules'
import { shape, type TextPictures } from '@/lib/markdown/shapes'
import type { PictureEntry } from '@/lib/pictures/rules'
import { memoize } from '@/lib/platform/memoize'
import { runWithTimeout } from '@/lib/platform/run-with-timeout'

export type ParsedMarkdown = Citations & {
  /** Sanitised; the site's own figures, notes and citations are added afterwards. */
  content: Root
  missingPictures: string[]
  /** Addresses of other images of which only the alt text is shown. */
  unshown: string[]
}

/** Most texts take less than a tenth of it. */
const MAX_MILLISECONDS = 5_000

/**
 * Parses CommonMark with GitHub's tables, lists and autolinks, without HTML. A text too long to parse comes back as plain prose.
 * Citations are numbered on from those of the texts `before` it on the page. Results are cached and shared: do not change them.
 */
export function parseMarkdown(
  markdown: string,
  references: readonly { key: string }[] = [],
  pictures: readonly PictureEntry[] = [],
  before: CitedBefore = NOTHING_CITED,
): ParsedMarkdown {
  const keys = references.map((reference) => reference.key)
  const { cited, uses } = before
  return parsed(JSON.stringify([markdown, keys, pictures, cited, [...uses]] satisfies Source))
}

type CitedBefore = Pick<Citations, 'cited' | 'uses'>

type Source = [
  markdown: string,
  keys: string[],
  pictures: readonly PictureEntry[],
  cited: string[],
  uses: [key: string, times: number][],
]

const NOTHING_CITED: CitedBefore = { cited: [], uses: new Map() }

const parsed = memoize((source): ParsedMarkdown => {
  const [markdown, keys, pictures, cited, uses] = JSON.parse(source) as Source
  const citations: Citations = { cited: [...cited], uses: new Map(uses), missing: [] }
  const quick = !tooManyMarks(markdown)
  const made = quick && runWithTimeout(() => parse(markdown, keys, pictures, citations), MAX_MILLISECONDS)
  const nothing = { missing: [], missingPictures: [], unshown: [] }
  return made || { content: plainProse(markdown), cited, uses: new Map(uses), ...nothing }
}, 40)

function parse(
  markdown: string,
  keys: string[],
  pictures: readonly PictureEntry[],
  citations: Citations,
): ParsedMarkdown {
  const shown: TextPictures = {
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

// Texts have numbered references; a second kind of note would compete with them.
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

// Thousands of nested quotes or lists would overflow the stack of every tree walker.
const NESTED_TOO_DEEP =
  /^((?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){16})(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+/gm
