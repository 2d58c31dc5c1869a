import { createHmac } from 'node:crypto'
import { derivedSecret } from '@/lib/platform/derived-secret'

const LENGTH = 24
// What is written beside a link is cut by the link's length, so a share code's placeholder is as long as a code.
const SHORTER: Record<string, number> = { code: 8 }

/**
 * Stands for a value in a page that is rendered once for many visitors. Of letters and digits that nobody else knows, which pass
 * unchanged through HTML, addresses and JSON.
 */
export function placeholder(name: string): string {
  const mac = createHmac('sha256', derivedSecret('page template')).update(name).digest('hex')
  return BigInt(`0x${mac}`)
    .toString(36)
    .slice(0, SHORTER[name] ?? LENGTH)
}

/** Splits a page into its own texts and, between them, the names of values. */
export function splitAtPlaceholders(html: string, names: readonly string[]): string[] {
  if (names.length === 0) return [html]
  const byWord = new Map(names.map((name) => [placeholder(name), name]))
  const words = new RegExp(`(${[...byWord.keys()].join('|')})`)
  return html.split(words).map((part, index) => (index % 2 ? (byWord.get(part) ?? '') : part))
}
