import type { Block } from '@/lib/mail/blocks'
import { mailProse } from '@/lib/mail/prose'
import { parseMarkdown } from '@/lib/markdown/parse'

type Opening = { greeting: string; intro: string }

/** What stands before the update in its mail: the greeting and the introduction, as far as they are written. */
export function openingBlocks(words: Opening | null, page: string): Block[] {
  const { greeting, intro } = words ?? { greeting: '', intro: '' }
  return [...(greeting ? [greeting] : []), ...(intro ? [mailProse(parseMarkdown(intro).content, page)] : [])]
}
