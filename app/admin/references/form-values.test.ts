import { expect, it } from 'vitest'
import { afterConflict } from '@/app/admin/references/form-values'
import { translator } from '@/lib/i18n/translator'

const t = translator('en', 'admin.references')
const day = (date: string) => new Date(`${date}T00:00:00Z`)
const theirs = {
  ...{
    key: 'gazette-2017',
    title: 'Their title',
    authors: ['Rulfo, Juan', 'United Nations'],
    publisher: 'Gazette',
  },
  ...{ date: '2017', url: 'https://example.org/a', language: 'en', archivedUrl: null },
  checkedOn: day('2026-11-24'),
  editedAt: new Date('2026-11-24T10:00:00.123Z'),
}

it('keeps what was typed, says what stands there otherwise, and saves once more over that', () => {
  const typed = { ...theirs, title: 'My title', archivedUrl: 'https://archive.example/a' }
  expect(afterConflict(typed, null, theirs, t)).toMatchObject({
    values: {
      title: 'My title',
      authors: 'Rulfo, Juan; United Nations',
      archivedUrl: 'https://archive.example/a',
      editedAt: '2026-11-24T10:00:00.123Z',
    },
    errors: { title: ['Saved meanwhile: “Their title”.'], archivedUrl: ['Emptied meanwhile.'] },
    message: expect.stringContaining('Save again to keep yours.'),
  })
})

it('takes over the day that was checked meanwhile where nobody touched it', () => {
  const untouched = { ...theirs, checkedOn: day('2026-10-24') }
  const { values, errors, message } = afterConflict(untouched, day('2026-10-24'), theirs, t)
  expect(values).toMatchObject({ checkedOn: '2026-11-24', checkedOnBefore: '2026-11-24' })
  expect([errors, message]).toEqual([{}, expect.stringContaining('says the same')])
  expect(afterConflict(untouched, null, theirs, t).values.checkedOn).toBe('2026-10-24')
})
