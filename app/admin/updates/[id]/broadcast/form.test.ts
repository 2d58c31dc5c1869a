import { describe, expect, it } from 'vitest'
import { audienceForm, composed, counted } from '@/app/admin/updates/[id]/broadcast/form'
import { EVERYBODY } from '@/lib/broadcasts/audience-schema'
import { messageKey } from '@/lib/i18n/message-key'

const ENGLISH = { 'en-subject': ' News ', 'en-preview': 'In short' }

describe('the form of a mailing', () => {
  it('sends the languages it shows, and says which button was pressed', () => {
    const testTo = 'a@example.org b@example.org'
    expect(composed.parse({ updateId: '3', intent: 'test-en', testTo, pictures: 'on', ...ENGLISH })).toEqual({
      updateId: 3,
      intent: 'test-en',
      pictures: true,
      addresses: ['a@example.org', 'b@example.org'],
      words: { en: { subject: 'News', preview: 'In short', greeting: '', intro: '' } },
    })
    expect(
      composed.parse({ updateId: '3', intent: 'anything', 'es-subject': 'Uno', 'es-preview': '' }),
    ).toEqual({
      updateId: 3,
      intent: 'save',
      pictures: false,
      addresses: [],
      words: { es: { subject: 'Uno', preview: '', greeting: '', intro: '' } },
    })
  })

  it('names a field that is wrong as the form does', () => {
    const { error } = composed.safeParse({ updateId: '3', ...ENGLISH, 'en-subject': 'x'.repeat(151) })
    expect(error?.issues.map(({ path }) => path)).toEqual([['en-subject']])
    const cleared = composed.safeParse({ updateId: '3', intent: 'save', ...ENGLISH, 'en-subject': ' ' })
    expect(cleared.error?.issues).toMatchObject([{ path: ['en-subject'], message: messageKey('required') }])
    expect(composed.safeParse({ updateId: 'x', ...ENGLISH }).success).toBe(false)
    const test = composed.safeParse({ updateId: '3', intent: 'test-en', testTo: 'nobody', ...ENGLISH })
    expect(test.error?.issues.map(({ path }) => path)).toEqual([['testTo']])
  })
})

describe('whom it is for', () => {
  const which = { id: '1', updateId: '2', intent: 'these' }

  it('is what is ticked, in one language at least, and of places that there are', () => {
    const ticks = { 'language-es': 'yes', 'place-MX-JAL': 'yes', 'place-NO': 'yes' }
    const audience = { languages: ['es'], places: ['MX-JAL', 'NO'] }
    expect(audienceForm.parse({ ...which, ...ticks })).toEqual({ id: 1, updateId: 2, audience })
    const { error } = audienceForm.safeParse(which)
    expect(error?.issues).toMatchObject([{ path: ['languages'], message: messageKey('chooseLanguage') }])
    expect(audienceForm.safeParse({ ...which, ...ticks, 'place-mx': 'yes' }).success).toBe(false)
    expect(audienceForm.parse({ ...which, ...ticks, intent: 'all' }).audience).toEqual(EVERYBODY)
  })
})

describe('what was counted', () => {
  const shown = {
    id: '1',
    updateId: '2',
    total: '3',
    until: '2026-11-24T10:00:00.123Z',
    mails: 'd',
    audience: '/',
  }
  const seen = { id: 1, updateId: 2, total: 3, until: new Date(shown.until), mails: 'd', audience: '/' }

  it('comes back as it was shown, with when the first mail goes out', () => {
    expect(counted.parse({ ...shown, when: 'now', day: '', time: '', zone: 'UTC' })).toEqual({
      ...seen,
      when: 'now',
    })
    const at = { day: '2026-12-08', time: '09:00', zone: 'America/Mexico_City' }
    expect(counted.parse({ ...shown, when: 'later', ...at })).toEqual({ ...seen, when: 'later', ...at })
  })

  it('starts nothing without a choice, or at no time', () => {
    expect(counted.safeParse({ ...shown, when: 'now', total: '-1' }).success).toBe(false)
    expect(counted.safeParse(shown).success).toBe(false)
    const { error } = counted.safeParse({ ...shown, when: 'later', day: '2026-12-08', time: '', zone: 'UTC' })
    expect(error?.issues.map(({ path }) => path)).toEqual([['time']])
  })
})
