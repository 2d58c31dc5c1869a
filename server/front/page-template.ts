import { LRUCache } from 'lru-cache'
import { escapeHtml } from '@/endpoints/http/plain-page'
import { splitAtPlaceholders } from '@/lib/page-templates/placeholders'
import type { PageView } from '@/lib/page-templates/template-token'
import { compressedPiece, storedPiece, type Piece } from './gzip-pieces.ts'

type Values = PageView['values']

/** Null where the page cannot show the value. */
type Part = (values: Values) => Piece | null

export type PageTemplate = {
  /** The pieces of one visitor's page; null where a list lacks the value that is to be chosen. */
  fill(values: Values): Piece[] | null
}

// Most signers are of a few countries; each choice of a list is a piece of some kilobytes.
const CHOICES_KEPT = 20

type Holes = {
  /** The values whose placeholders stand in the page. */
  names: readonly string[]
  /** The fields whose value chooses an option of a list. */
  lists: readonly string[]
}

export function pageTemplate(html: string, { names, lists }: Holes): PageTemplate {
  const parts = partsOf(html, names, lists)
  return {
    fill(values) {
      const pieces: Piece[] = []
      for (const part of parts) {
        const piece = part(values)
        if (!piece) return null
        pieces.push(piece)
      }
      return pieces
    },
  }
}

function partsOf(html: string, names: Holes['names'], [list, ...others]: Holes['lists']): Part[] {
  if (list === undefined) return textParts(html, names)
  const found = new RegExp(`<select [^>]*\\bname="${list}".*?</select>`, 's').exec(html)
  if (!found) return partsOf(html, names, others)
  const [select] = found
  const after = html.slice(found.index + select.length)
  return [
    ...partsOf(html.slice(0, found.index), names, others),
    listPart(list, select),
    ...partsOf(after, names, others),
  ]
}

function textParts(html: string, names: Holes['names']): Part[] {
  return splitAtPlaceholders(html, names).map((text, index): Part => {
    if (index % 2) return (values) => storedPiece(escapeHtml(values[text] ?? ''))
    const piece = compressedPiece(text)
    return () => piece
  })
}

function listPart(name: string, select: string): Part {
  const kept = new LRUCache<string, Piece>({ max: CHOICES_KEPT })
  return ({ [name]: value = '' }) => {
    const before = kept.get(value)
    if (before) return before
    const option = `<option value="${escapeHtml(value)}"`
    const at = select.indexOf(option)
    if (at < 0) return null
    const end = at + option.length
    const piece = compressedPiece(`${select.slice(0, end)} selected=""${select.slice(end)}`)
    kept.set(value, piece)
    return piece
  }
}
