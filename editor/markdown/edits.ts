/** Offsets in UTF-16 units, as in a textarea. */
export type Selection = { value: string; start: number; end: number }

export type Edit = { from: number; to: number; text: string; start: number; end: number }

/** Toggles `mark` around the selection; `sample` where nothing is selected. */
export function wrap(selection: Selection, mark: string, sample: string): Edit {
  const { value, start, end } = trimmed(selection)
  const chosen = value.slice(start, end)
  const { length } = mark
  if (value.slice(start - length, start) === mark && value.slice(end, end + length) === mark)
    return { from: start - length, to: end + length, text: chosen, start: start - length, end: end - length }
  if (chosen.length > 2 * length && chosen.startsWith(mark) && chosen.endsWith(mark)) {
    const text = chosen.slice(length, -length)
    return { from: start, to: end, text, start, end: start + text.length }
  }
  const text = chosen || sample
  return {
    from: start,
    to: end,
    text: mark + text + mark,
    start: start + length,
    end: start + length + text.length,
  }
}

/** Toggles a link and selects what is still to be written: its address, or the words for an address (`sample` so far). */
export function link(selection: Selection, sample: string): Edit {
  const { value, start, end } = trimmed(selection)
  const around = linkAround(value, start, end)
  if (around) return unlink(around, sample)
  const chosen = value.slice(start, end)
  const isAddress = /^(https?:\/\/|mailto:)\S+$/.test(chosen)
  const words = isAddress || !chosen ? sample : chosen.replace(/[[\]]/g, '\\$&')
  const address = isAddress ? chosen : 'https://'
  const text = `[${words}](${address})`
  const at = isAddress || !chosen ? start + 1 : start + words.length + 3
  const length = isAddress || !chosen ? words.length : address.length
  return { from: start, to: end, text, start: at, end: at + length }
}

type Link = { at: number; length: number; words: string; address: string }

function linkAround(value: string, start: number, end: number): Link | null {
  const from = value.lastIndexOf('\n', start - 1) + 1
  const next = value.indexOf('\n', end)
  const line = value.slice(from, next < 0 ? value.length : next)
  for (const match of line.matchAll(/(?<!!)\[((?:\\.|[^\\[\]])*)\]\(([^()\s]*)\)/g)) {
    const [{ length }, words = '', address = ''] = match
    const at = from + match.index
    if (at < start && end < at + length) return { at, length, words, address }
  }
  return null
}

function unlink({ at, length, words, address }: Link, sample: string): Edit {
  const isSample = words === sample
  const kept = isSample && address !== 'https://' ? address : words.replace(/\\([[\]])/g, '$1')
  return { from: at, to: at + length, text: kept, start: at, end: at + kept.length }
}

const MARKS = /^(#{1,6} |> ?|[-*+] |\d{1,9}[.)] )/

export function prefixLines({ value, start, end }: Selection, prefix: string): Edit {
  const from = value.lastIndexOf('\n', start - 1) + 1
  // A selection that ends at the start of a line does not include that line.
  const last = end > start && value[end - 1] === '\n' ? end - 1 : end
  const next = value.indexOf('\n', last)
  const to = next < 0 ? value.length : next
  const lines = value.slice(from, to).split('\n')
  const written = lines.filter((line) => line.trim())
  const all = written.length > 0 && written.every((line) => line.startsWith(prefix))
  const marked = (line: string) =>
    line.trim() || lines.length === 1 ? prefix + line.replace(MARKS, '') : line
  const text = lines.map((line) => (all ? line.replace(prefix, '') : marked(line))).join('\n')
  if (lines.length > 1) return { from, to, text, start: from, end: from + text.length }
  const moved = text.length - (to - from)
  return { from, to, text, start: Math.max(from, start + moved), end: Math.max(from, end + moved) }
}

const QUOTED = /^[ \t]*(?:>[ \t]?)*/
const ITEM = /^[ \t]*(?:[-*+]|(\d{1,9})[.)])[ \t]+/

/**
 * What the Enter key does in a list or quote: goes on with it, or ends it in an empty line of it, with the blank line that
 * Markdown needs. Null elsewhere.
 */
export function continueLine({ value, start, end }: Selection): Edit | null {
  if (start !== end) return null
  const from = value.lastIndexOf('\n', start - 1) + 1
  const next = value.indexOf('\n', start)
  const line = value.slice(from, next < 0 ? value.length : next)
  const [quoted = ''] = QUOTED.exec(line) ?? []
  const quote = quoted.includes('>') ? quoted : ''
  const [item = '', number] = ITEM.exec(line.slice(quote.length)) ?? []
  const mark = quote + item
  if (!mark || start < from + mark.length) return null
  if (!line.slice(mark.length).trim()) {
    const text = item ? `\n${quote}` : '\n'
    const at = item ? from + quote.length : from
    return { from: at, to: from + line.length, text, start: at + text.length, end: at + text.length }
  }
  const nextItem = number ? item.replace(/\d+/, String(Number(number) + 1)) : item
  const text = `\n${quote.replace(/>$/, '> ')}${nextItem}`
  return { from: start, to: start, text, start: start + text.length, end: start + text.length }
}

export function insertAfter({ end }: Selection, text: string): Edit {
  return { from: end, to: end, text, start: end + text.length, end: end + text.length }
}

export function insertBlock({ value, end }: Selection, text: string): Edit {
  const next = value.indexOf('\n', end)
  const at = next < 0 ? value.length : next
  const before = value.slice(0, at)
  const after = value.slice(at)
  const [opening = ''] = /\n*$/.exec(before) ?? []
  const [closing = ''] = /^\n*/.exec(after) ?? []
  const gap = before ? '\n'.repeat(Math.max(0, 2 - opening.length)) : ''
  const rest = after.trim() ? '\n'.repeat(Math.max(0, 2 - closing.length)) : ''
  const caret = at + gap.length + text.length
  return { from: at, to: at, text: gap + text + rest, start: caret, end: caret }
}

function trimmed({ value, start, end }: Selection): Selection {
  const chosen = value.slice(start, end)
  const kept = chosen.trim()
  if (!kept) return { value, start, end: chosen ? start : end }
  const from = start + chosen.indexOf(kept)
  return { value, start: from, end: from + kept.length }
}
