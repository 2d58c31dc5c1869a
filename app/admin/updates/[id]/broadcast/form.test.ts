import { describe, expect, it } from 'vitest'
import { composed, counted } from '@/app/admin/updates/[id]/broadcast/form'
import { messageKey } from '@/lib/i18n/message-key'

const ENGLISH = { 'en-subject': ' News ', 'en-preview': 'In short' }

describe('the form of a mailing', () => {
  it('sends the languages it shows, and says which button was pressed', () => {
    expect(composed.parse({ updateId: '3', intent: 'test-en', ...ENGLISH })).toEqual({
      updateId: 3,
      intent: 'test-en',
      words: { en: { subject: 'News', preview: 'In short' } },
    })
    expect(
      composed.parse({ updateId: '3', intent: 'anything', 'es-subject': 'Uno', 'es-preview': '' }),
    ).toEqual({
      updateId: 3,
      intent: 'save',
      words: { es: { subject: 'Uno', preview: '' } },
    })
  })

  it('names a field that is wrong as the form does', () => {
    const { error } = composed.safeParse({ updateId: '3', ...ENGLISH, 'en-subject': 'x'.repeat(151) })
    expect(error?.issues.map(({ path }) => path)).toEqual([['en-subject']])
    const cleared = composed.safeParse({ updateId: '3', intent: 'save', ...ENGLISH, 'en-subject': ' ' })
    expect(cleared.error?.issues).toMatchObject([{ path: ['en-subject'], message: messageKey('required') }])
    expect(composed.safeParse({ updateId: 'x', ...ENGLISH }).success).toBe(false)
  })
})

it('what was counted comes back as it was shown', () => {
  const until = '2026-11-24T10:00:00.123Z'
  expect(counted.parse({ id: '1', updateId: '2', total: '3', until, mails: 'd' })).toEqual({
    id: 1,
    mails: 'd',
    updateId: 2,
    total: 3,
    until: new Date(until),
  })
  expect(counted.safeParse({ id: '1', updateId: '2', total: '-1', until, mails: 'd' }).success).toBe(false)
})
