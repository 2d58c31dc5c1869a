import { expect, it } from 'vitest'
import { initialBaseline, nextBaseline } from '@/editor/edit-baseline'
import type { Conflict } from '@/editor/form-results'
import { UNSENT } from '@/editor/form-state'

const OPENED = {
  editedAt: '2026-11-24T10:00:00.000Z',
  isPending: false,
  openedWords: 'a.b.c.d',
  dateAndSlug: { date: '2018', slug: 'first' },
}

function savedAt(time: string, again = false): { conflict: Conflict } {
  const theirs = { title: '', byline: '', summary: '', body: 'Theirs.' }
  return { conflict: { by: null, editedAt: `2026-11-24T${time}:00.000Z`, again, theirs, changes: [] } }
}

it('goes by the conflict that was told last, whether a button or saving by itself met it', () => {
  const first = nextBaseline(OPENED, savedAt('11:00'))
  expect(first.conflict).toMatchObject({ editedAt: '2026-11-24T11:00:00.000Z' })
  const second = nextBaseline(first, savedAt('12:00', true))
  expect(second.conflict).toMatchObject({ editedAt: '2026-11-24T12:00:00.000Z', again: true })
  const saved = nextBaseline(second, { saved: { at: '2026-11-24T13:00:00.000Z', isPending: true } })
  expect(nextBaseline(saved, savedAt('10:00')).conflict).toBeDefined()
})

it('forgets a conflict once its words are saved, and not because of a mistake in a field', () => {
  const inConflict = nextBaseline(OPENED, savedAt('11:00'))
  const mistaken = nextBaseline(inConflict)
  expect(mistaken).toEqual(inConflict)
  const saved = { at: '2026-11-24T12:00:00.000Z', isPending: true }
  const { conflict, ...settled } = nextBaseline(mistaken, {
    ...{ saved, openedWords: 'e.b.c.d', dateAndSlug: { date: '2019' } },
  })
  expect(conflict).toBeUndefined()
  expect(settled).toEqual({
    editedAt: saved.at,
    isPending: true,
    openedWords: 'e.b.c.d',
    dateAndSlug: { date: '2019', slug: 'first' },
  })
})

it('still goes by what was opened when a page without JavaScript comes back refused', () => {
  const values = {
    ...{ editedAt: '2026-11-24T09:00:00.000Z', 'opened-words': 'z.b.c.d' },
    ...{ 'opened-date': '2017', 'opened-slug': 'zeroth' },
  }
  const refused = { ...UNSENT, values, errors: { 'en-title': ['Write something here.'] } }
  expect(initialBaseline(OPENED, refused)).toMatchObject({
    editedAt: values.editedAt,
    openedWords: 'z.b.c.d',
    dateAndSlug: { date: '2017', slug: 'zeroth' },
  })
  expect(initialBaseline(OPENED, { ...refused, result: { dateAndSlug: { date: '2018' } } })).toMatchObject({
    dateAndSlug: { date: '2018', slug: 'zeroth' },
  })
  expect(initialBaseline(OPENED, UNSENT)).toEqual(OPENED)
})
