import { describe, expect, it } from 'vitest'
import { byLocale } from '@/lib/i18n/locales'
import { SHARE_CHANNELS } from '@/lib/share-texts/rules'
import { shareChannelFields, shareTextFields } from '@/lib/share-texts/schema'

const fields = shareTextFields(() => byLocale(() => 'https://example.org/?ref=00000000-x999'))

function refused(input: Record<string, string>) {
  const parsed = fields.safeParse(input)
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
}

describe('the texts of a channel', () => {
  it('are read by language, and those left empty are none', () => {
    const typed = {
      channel: 'whatsapp',
      'en-text1': ' One ',
      'en-text3': 'Three\r\nlines',
      'es-text4': 'Uno',
    }
    expect(fields.parse(typed)).toEqual({
      channel: 'whatsapp',
      texts: {
        en: [
          { text: 'One', subject: '' },
          { text: 'Three\nlines', subject: '' },
        ],
        es: [{ text: 'Uno', subject: '' }],
      },
    })
  })

  it('are refused where the channel does not hold them beside the link', () => {
    expect(refused({ channel: 'x', 'en-text1': 'a'.repeat(256) })).toEqual([])
    expect(refused({ channel: 'x', 'es-text2': 'a'.repeat(257) })).toEqual([
      'es-text2: admin.errors.shareTexts.long {"n":257,"max":256}',
    ])
    expect(refused({ channel: 'whatsapp', 'es-text2': 'a'.repeat(257) })).toEqual([])
  })

  it('of a mail need a subject, and the other way round', () => {
    expect(refused({ channel: 'email', 'en-text1': 'Text', 'es-subject1': 'Asunto' })).toEqual([
      'en-subject1: admin.errors.shareTexts.both',
      'es-text1: admin.errors.shareTexts.both',
    ])
  })

  it('differ from each other', () => {
    expect(refused({ channel: 'copy', 'en-text1': 'Same', 'en-text4': 'Same' })).toEqual([
      'en-text4: admin.errors.shareTexts.twice',
    ])
  })

  it('are of channels that take one', () => {
    for (const channel of ['facebook', 'link', 'nowhere', ''])
      expect(fields.safeParse({ channel }).success).toBe(false)
  })
})

it('of the ways to share at least one stays', () => {
  expect(shareChannelFields.parse({ x: 'on', link: 'on', nowhere: 'on' })).toEqual({
    shareChannels: ['x', 'link'],
  })
  expect(shareChannelFields.safeParse({}).error?.issues[0]?.path).toEqual([SHARE_CHANNELS[0]])
})
