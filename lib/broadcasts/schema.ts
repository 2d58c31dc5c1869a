import { z } from 'zod'
import { messageKey } from '@/lib/i18n/message-key'
import { optionalMarkdown } from '@/lib/markdown/schema'
import { line, optionalLine } from '@/lib/text/schema'
import { wholeNumber } from '@/lib/text/whole-number'

const MAX_SUBJECT = 150
const MAX_PREVIEW = 200
const MAX_GREETING = 100
// With the rest of a mail it stays within what mailboxes show (lib/broadcasts/fit.ts).
const MAX_INTRO = 1_500
const CITES_OR_SHOWS = /\[@|!\[/

export const broadcastWords = z.object({
  subject: line(MAX_SUBJECT),
  preview: optionalLine(MAX_PREVIEW),
  greeting: optionalLine(MAX_GREETING).default(''),
  intro: optionalMarkdown(MAX_INTRO)
    .refine((text) => !CITES_OR_SHOWS.test(text), messageKey('introAlone'))
    .default(''),
})

const rate = wholeNumber(1, 10_000_000)

export const rates = z
  .object({ mailsPerHour: rate, mailsPerHourDomain: rate })
  .refine(({ mailsPerHour, mailsPerHourDomain }) => mailsPerHourDomain <= mailsPerHour, {
    path: ['mailsPerHourDomain'],
    error: messageKey('domainRate'),
  })

export type BroadcastWordsInput = z.input<typeof broadcastWords>
export type Rates = z.output<typeof rates>

export const ASKS = ['share', 'donate'] as const
export type Ask = (typeof ASKS)[number]

export const ASK_PAGES: Record<Ask, { path: string; part: string }> = {
  share: { path: '/', part: '#share' },
  donate: { path: '/donate', part: '' },
}
