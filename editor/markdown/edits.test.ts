import { describe, expect, it } from 'vitest'
import {
  continueLine,
  insertAfter,
  insertBlock,
  link,
  prefixLines,
  wrap,
  type Edit,
  type Selection,
} from '@/editor/markdown/edits'

function field(drawn: string): Selection {
  if (drawn.includes('|'))
    return { value: drawn.replace('|', ''), start: drawn.indexOf('|'), end: drawn.indexOf('|') }
  const start = drawn.indexOf('‹')
  return { value: drawn.replace(/[‹›]/g, ''), start, end: drawn.indexOf('›') - 1 }
}

function after(drawn: string, change: (selection: Selection) => Edit): string {
  const selection = field(drawn)
  const { from, to, text, start, end } = change(selection)
  const value = selection.value.slice(0, from) + text + selection.value.slice(to)
  if (start === end) return `${value.slice(0, start)}|${value.slice(start)}`
  return `${value.slice(0, start)}‹${value.slice(start, end)}›${value.slice(end)}`
}

const bold = (selection: Selection) => wrap(selection, '**', 'bold')

describe('bold', () => {
  it.each([
    ['a ‹word› here', 'a **‹word›** here'],
    ['a‹ word › here', 'a **‹word›**  here'],
    ['a **‹word›** here', 'a ‹word› here'],
    ['a ‹**word**› here', 'a ‹word› here'],
    ['a | here', 'a **‹bold›** here'],
    ['|', '**‹bold›**'],
    ['‹****›', '**‹****›**'],
  ])('makes %j into %j', (before, expected) => expect(after(before, bold)).toBe(expected))
})

describe('a link', () => {
  it.each([
    ['see ‹the law› now', 'see [the law](‹https://›) now'],
    ['see ‹https://example.org/a› now', 'see [‹words›](https://example.org/a) now'],
    ['see | now', 'see [‹words›](https://) now'],
    ['‹a [b]›', '[a \\[b\\]](‹https://›)'],
    ['see [the law](‹https://›) now', 'see ‹the law› now'],
    ['[a \\[b\\]](‹https://›)', '‹a [b]›'],
    ['see [‹words›](https://example.org/a) now', 'see ‹https://example.org/a› now'],
    ['see [the l|aw](https://example.org/a) now', 'see ‹the law› now'],
    ['[a](https://example.org) ‹b›', '[a](https://example.org) [b](‹https://›)'],
  ])('makes %j into %j', (before, expected) =>
    expect(after(before, (selection) => link(selection, 'words'))).toBe(expected),
  )
})

describe('a mark before lines', () => {
  it.each([
    ['## ', 'one\ntw|o\nthree', 'one\n## tw|o\nthree'],
    ['## ', 'one\n## tw|o', 'one\ntw|o'],
    ['## ', '### tw|o', '## tw|o'],
    ['## ', '|', '## |'],
    ['- ', 'o‹ne\n\ntw›o\nthree', '‹- one\n\n- two›\nthree'],
    ['- ', '‹- one\n- two›', '‹one\ntwo›'],
    ['- ', '‹one\n›two', '- ‹one\n›two'],
    ['> ', '‹- one\ntwo›', '‹> one\n> two›'],
    ['> ', '> |', '|'],
  ])('%j: %j becomes %j', (prefix, before, expected) =>
    expect(after(before, (selection) => prefixLines(selection, prefix))).toBe(expected),
  )
})

describe('what is inserted', () => {
  it('stands after the selection, and keeps it', () => {
    expect(after('‹It is so›.', (selection) => insertAfter(selection, '[@a]'))).toBe('It is so[@a]|.')
  })

  it.each([
    ['|', '![a](b)|'],
    ['one t|wo\nthree', 'one two\n\n![a](b)|\n\nthree'],
    ['one\n\n|', 'one\n\n![a](b)|'],
    ['one|\n\ntwo', 'one\n\n![a](b)|\n\ntwo'],
  ])('as a paragraph of its own makes %j into %j', (before, expected) =>
    expect(after(before, (selection) => insertBlock(selection, '![a](b)'))).toBe(expected),
  )
})

describe('the Enter key', () => {
  const entered = (drawn: string) => {
    const edit = continueLine(field(drawn))
    return edit && after(drawn, () => edit)
  }

  it.each([
    ['- one|', '- one\n- |'],
    ['* o|ne\nafter', '* o\n* |ne\nafter'],
    ['  - one|', '  - one\n  - |'],
    ['9. nine|', '9. nine\n10. |'],
    ['3) three|', '3) three\n4) |'],
    ['> so|', '> so\n> |'],
    ['>so|', '>so\n> |'],
    ['> - so|', '> - so\n> - |'],
    ['- one\n- |', '- one\n\n|'],
    ['1. one\n2. |\nafter', '1. one\n\n|\nafter'],
    ['> one\n> |', '> one\n\n|'],
    ['> - one\n> - |', '> - one\n> \n> |'],
  ])('makes %j into %j', (before, expected) => expect(entered(before)).toBe(expected))

  it.each(['words|', '|- one', '-| one', '-one|', '- ‹one›', '2017 was a year|'])(
    'is the browser’s own in %j',
    (before) => expect(entered(before)).toBeNull(),
  )
})
