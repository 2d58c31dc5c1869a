import { expect, it } from 'vitest'
import { editorForm } from '@/app/admin/updates/editor-form'

const SENT = {
  ...{ id: '7', locale: 'en', editor: '10000000-0000-4000-8000-000000000001', editedAt: '', public: 'yes' },
  ...{ 'opened-date': '2018', 'opened-slug': 'first', 'en-date': '2018', 'en-slug': 'first' },
  ...{ 'en-title': '', 'en-byline': '', 'en-summary': '', 'en-body': 'Text.' },
}

it('asks for whole fields where it saves them, and names the field', () => {
  const saved = editorForm.safeParse({ ...SENT, intent: 'save' })
  expect(saved.error?.issues.map(({ path }) => path)).toEqual([['en-title']])
  expect(editorForm.safeParse({ ...SENT, 'en-title': 'News', intent: 'save' }).data).toMatchObject({
    title: 'News',
    editedAt: null,
    public: true,
  })
})

it('withdraws and drops whatever stands in the fields', () => {
  for (const intent of ['withdraw', 'drop'])
    expect(editorForm.safeParse({ ...SENT, intent }).data).toEqual({ id: 7, locale: 'en', intent })
})

it('sets aside what was typed, valid or not, with nothing in it that the database refuses', () => {
  const long = 'a'.repeat(50_000)
  const typed = { ...SENT, 'en-byline': 'One\0\u0007', 'en-body': `Line.\r\n${long}`, intent: 'take' }
  expect(editorForm.safeParse(typed).data).toEqual({
    ...{ id: 7, locale: 'en', intent: 'take' },
    ...{ title: '', byline: 'One', summary: '', body: `Line.\n${long}` },
  })
})

it('refuses what none of its buttons sends', () => {
  expect(editorForm.safeParse({ ...SENT, intent: 'delete' }).success).toBe(false)
  expect(editorForm.safeParse(SENT).success).toBe(false)
})

it('publishes now, or at a time that it asks for by the names of its fields', () => {
  const words = { 'en-title': 'News', intent: 'publish', languages: 'all' }
  expect(editorForm.safeParse({ ...SENT, ...words, when: 'now', day: '' }).data).toMatchObject({
    ...{ intent: 'publish', languages: 'all', when: 'now' },
  })
  const later = { ...SENT, ...words, when: 'later', day: '', time: '09:00', zone: 'UTC' }
  expect(editorForm.safeParse(later).error?.issues.map(({ path }) => path)).toEqual([['day']])
  expect(editorForm.safeParse({ ...later, day: '2099-01-01' }).data).toMatchObject({ day: '2099-01-01' })
})
