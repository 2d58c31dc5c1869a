import { z } from 'zod'
import { MOST_VARIANTS } from '@/lib/arrivals/ref'
import { byLocale, type Locale } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import {
  fieldsOf,
  PLACES,
  roomFor,
  SHARE_CHANNELS,
  sizeIn,
  SUBJECT_LIMIT,
  WORDED_CHANNELS,
  type WordedChannel,
} from '@/lib/share-texts/rules'
import { optionalLine, optionalPassage } from '@/lib/text/schema'

/** The ways to share, one box each; at least one stays. */
export const shareChannelFields = z.record(z.string(), z.string()).transform((fields, context) => {
  const shareChannels: string[] = SHARE_CHANNELS.filter((channel) => fields[channel] === 'on')
  if (shareChannels.length > 0) return { shareChannels }
  context.addIssue({ code: 'custom', path: [SHARE_CHANNELS[0]], message: messageKey('shareTexts.none') })
  return z.NEVER
})

export type ShareChannelFields = z.output<typeof shareChannelFields>

export const wordedChannel = z.enum(WORDED_CHANNELS)

/** A text as it is written; a subject is of a mail. */
export type WrittenText = { subject: string; text: string }
export type WrittenTexts = { channel: WordedChannel; texts: Record<Locale, WrittenText[]> }

const LONGEST = 2_000
const text = optionalPassage(LONGEST)
const subject = optionalLine(SUBJECT_LIMIT)

type Fields = Record<string, string>
type Refuse = (field: string, message: string) => void

/** The texts of one channel in every language, beside the longest links of that channel; those left empty are none. */
export function shareTextFields(linksOn: (channel: WordedChannel) => Record<Locale, string>) {
  return z
    .object({ channel: wordedChannel })
    .catchall(z.string())
    .transform((typed, context): WrittenTexts => {
      const refuse: Refuse = (field, message) => context.addIssue({ code: 'custom', path: [field], message })
      const { channel, ...fields } = typed
      const links = linksOn(channel)
      const texts = byLocale((locale) => textsIn(locale, channel, fields, refuse, links[locale]))
      return { channel, texts }
    })
}

function textsIn(locale: Locale, channel: WordedChannel, fields: Fields, refuse: Refuse, link: string) {
  const texts: WrittenText[] = []
  for (const place of PLACES) {
    const names = fieldsOf(locale, place)
    const written = {
      text: read(names.text, text, fields, refuse),
      subject: read(names.subject, subject, fields, refuse),
    }
    if (channel === 'email' && (written.text === '') !== (written.subject === ''))
      refuse(written.text ? names.subject : names.text, messageKey('shareTexts.both'))
    if (written.text === '') continue
    const [size, room] = [sizeIn(channel, written.text), roomFor(channel, link)]
    if (size > room) refuse(names.text, messageKey('shareTexts.long', { n: size, max: room }))
    if (texts.some((before) => before.text === written.text))
      refuse(names.text, messageKey('shareTexts.twice'))
    texts.push(written)
  }
  return texts
}

function read(field: string, schema: typeof text | typeof subject, fields: Fields, refuse: Refuse): string {
  const parsed = schema.safeParse(fields[field] ?? '')
  if (parsed.success) return parsed.data
  refuse(field, parsed.error.issues[0]?.message ?? '')
  return ''
}

/** Taking a text out of those given out, or giving it out again. */
export const turnedShareText = z.object({
  channel: wordedChannel,
  variant: z.coerce.number().int().min(1).max(MOST_VARIANTS),
  to: z.enum(['in', 'out']),
})
