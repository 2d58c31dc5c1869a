import { describe, expect, it } from 'vitest'
import { changesSince, fingerprintOf, isMergeable, mergeWords } from '@/lib/updates/merge-words'
import type { Words } from '@/lib/updates/working-copy'

const BASE: Words = { title: 'Title', byline: 'Byline', summary: 'Summary', body: 'Body' }
const OPENED = fingerprintOf(BASE)

const changed = (change: Partial<Words>) => ({ ...BASE, ...change })

describe('two editors of the same words', () => {
  it('who changed a field is told by what both had opened', () => {
    const mine = changed({ title: 'Mine', summary: 'Mine', body: 'Agreed' })
    const theirs = changed({ byline: 'Theirs', summary: 'Theirs', body: 'Agreed' })
    expect(changesSince(OPENED, mine, theirs)).toEqual({
      ...{ title: 'mine', byline: 'theirs', summary: 'both', body: 'same' },
    })
  })

  it('fields changed by one alone are taken, and one changed by both as it was chosen', () => {
    const mine = changed({ title: 'Mine', summary: 'Mine' })
    const theirs = changed({ body: 'Theirs', summary: 'Theirs' })
    const merged = { title: 'Mine', byline: 'Byline', body: 'Theirs' }
    expect(mergeWords(OPENED, mine, theirs, { summary: 'mine' })).toEqual({ ...merged, summary: 'Mine' })
    expect(mergeWords(OPENED, mine, theirs, { summary: 'theirs' })).toEqual({ ...merged, summary: 'Theirs' })
    expect(mergeWords(OPENED, mine, theirs, { title: 'theirs' })).toBeNull()
  })

  it('is offered where the result is neither the one text nor the other', () => {
    const offered = (mine: Partial<Words>, theirs: Partial<Words>) =>
      isMergeable(changesSince(OPENED, changed(mine), changed(theirs)))
    expect(offered({ title: 'Mine' }, { body: 'Theirs' })).toBe(true)
    expect(offered({ title: 'Mine', body: 'Mine' }, { title: 'Theirs', body: 'Theirs' })).toBe(true)
    expect(offered({ body: 'Mine' }, { body: 'Theirs' })).toBe(false)
    expect(offered({}, { title: 'Theirs', body: 'Theirs' })).toBe(false)
    expect(offered({ title: 'Mine', body: 'Mine' }, {})).toBe(false)
  })

  it('takes nobody’s change for untouched where what was opened is not known', () => {
    const mine = changed({ title: 'Mine' })
    expect(changesSince('', mine, BASE).title).toBe('both')
    expect(mergeWords('', mine, BASE, {})).toBeNull()
  })

  it('an editor opened before anything was written has changed what is not empty', () => {
    const nothing = fingerprintOf()
    const mine = { ...BASE, summary: '', body: '' }
    const theirs = { ...BASE, title: 'Theirs' }
    expect(changesSince(nothing, mine, theirs)).toEqual({
      ...{ title: 'both', byline: 'same', summary: 'theirs', body: 'theirs' },
    })
  })
})
