import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { blockHtml, type Block } from '@/lib/mail/blocks'
import { mailProse, mailReferences } from '@/lib/mail/prose'
import { SHOWN_BY_GMAIL } from '@/lib/mail/rules'
import { shorten } from '@/lib/mail/shorten'
import { mailedBytes } from '@/lib/mail/size'
import type { NumberedReference } from '@/lib/references/rules'

// Title, asks and a foot with the longest postal address take a sixth at most.
const ROOM = Math.floor((SHOWN_BY_GMAIL * 5) / 6)
const FOR_PROSE = 0.65

type Article = { content: Root; references: readonly NumberedReference[] }

export type Fitted = {
  prose: Block[]
  references: Block[]
  isShortened: boolean
}

/** Cuts an update to what mailboxes show, so that the unsubscribe link stays visible; keeps the references it cites. */
export function fitted(
  { content, references }: Article,
  page: string,
  locale: Locale,
  how: { pictures?: boolean } = {},
): Fitted {
  const t = translator(locale, 'mail')
  const prose = mailProse(content, page, how)
  const list = (some: readonly NumberedReference[]) =>
    some.length > 0 ? [mailReferences(some, t('update.references'), locale)] : []
  const sizeOf = (blocks: Block[]) => mailedBytes(blocks.map(blockHtml).join('\n'))
  if (sizeOf([prose, ...list(references)]) <= ROOM)
    return { prose: [prose], references: list(references), isShortened: false }

  const room = Math.floor(ROOM * FOR_PROSE)
  const part =
    shorten(content, room, (node) => sizeOf([mailProse({ type: 'root', children: [node] }, page, how)])) ??
    content
  const cited = citedIn(part)
  const shown = references.filter(({ number }) => cited.has(number))
  while (sizeOf(list(shown)) > ROOM - room) shown.pop()
  const rest: Block = { words: t('update.rest'), link: page }
  return { prose: [mailProse(part, page, how), rest], references: list(shown), isShortened: true }
}

function citedIn(content: Root): Set<number> {
  const numbers = new Set<number>()
  visit(content, 'element', ({ properties }) => {
    if (properties.dataCite) numbers.add(Number(properties.dataCite))
  })
  return numbers
}
