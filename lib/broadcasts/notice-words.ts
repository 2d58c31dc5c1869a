import { problemWords } from '@/lib/broadcasts/problem-words'
import { problemOf } from '@/lib/broadcasts/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

export type NoticeFacts = {
  broadcastId: number
  event: string
  detail: string
  title: string
  by: string | null
  sent: number
  left: number
}

export function noticeWords(facts: NoticeFacts): { subject: string; text: string } {
  const { broadcastId, title } = facts
  const { what, text } = wordsOf(facts)
  return { subject: `Mailing ${broadcastId} ${what}: ${title}`, text }
}

function wordsOf({ event, detail, by, sent, left }: NoticeFacts): { what: string; text: string } {
  const who = by ? ` by ${by}` : ''
  const none = sent + left === 0
  const soFar = none
    ? 'Nobody was mailed.'
    : `${count(sent)} went out, ${formatNumber(left, STAFF_LOCALE)} did not.`
  switch (event) {
    case 'called-off':
      return { what: 'was called off', text: `Called off${who}: nobody was mailed. It is a draft again.` }
    case 'stopped':
      return {
        what: 'was stopped',
        text: `Stopped for good${who}: ${soFar} A new mailing of the update reaches those who have not had it.`,
      }
    case 'nobody':
      return {
        what: 'reached nobody',
        text: 'It came to its end and nobody got it: everybody it was for had left, or their mail was refused.',
      }
    case 'changed':
      return {
        what: 'does not say what its update says now',
        text:
          'Its update was changed after its mail was approved. What was approved is what is sent. Its page shows what differs: ' +
          'before the first mail an owner can mail the new text instead, or call it off.',
      }
    default:
      return {
        what: event === 'failed' ? 'cannot be sent' : 'is paused',
        text: `${by ? `Withdrawn${who}. ` : ''}${problemText(event, detail)} ${soFar}`,
      }
  }
}

function problemText(event: string, detail: string): string {
  const problem = problemOf({ state: event === 'failed' ? 'sending' : 'paused', problem: detail })
  return problem ? problemWords(problem) : 'Look at its page.'
}

function count(mails: number): string {
  return `${formatNumber(mails, STAFF_LOCALE)} ${mails === 1 ? 'mail' : 'mails'}`
}
