import { problemWords } from '@/lib/broadcasts/problem-words'
import { problemOf } from '@/lib/broadcasts/rules'
import { formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

export type NoticeFacts = {
  broadcastId: number
  event: string
  detail: string
  title: string
  by: string | null
  sent: number
  left: number
}

const EVENTS = ['called-off', 'stopped', 'nobody', 'finished', 'changed', 'failed'] as const

export function noticeWords(facts: NoticeFacts, locale: Locale): { subject: string; text: string } {
  const { broadcastId: id, event, title } = facts
  const t = translator(locale, 'admin.broadcasts')
  const named = EVENTS.find((each) => each === event) ?? 'paused'
  const text = sentencesOf(facts, locale).join(' ')
  return { subject: t(`notices.subjects.${named}`, { id, title: title || t('untitled') }), text }
}

function sentencesOf({ event, detail, by, sent, left }: NoticeFacts, locale: Locale): string[] {
  const t = translator(locale, 'admin.broadcasts.notices')
  const soFar =
    sent + left === 0
      ? t('nobodyYet')
      : t('soFar', { n: sent, sent: formatNumber(sent, locale), left: formatNumber(left, locale) })
  switch (event) {
    case 'called-off':
      return [by ? t('calledOffBy', { who: by }) : t('calledOff')]
    case 'stopped':
      return [by ? t('stoppedBy', { who: by }) : t('stopped'), soFar, t('rest')]
    case 'finished':
      return [t('finished', { n: sent, sent: formatNumber(sent, locale) })]
    case 'nobody':
    case 'changed':
      return [t(event)]
    default: {
      const problem = problemOf({ state: event === 'failed' ? 'sending' : 'paused', problem: detail })
      const why = problem ? problemWords(problem, locale) : t('look')
      return by ? [t('withdrawnBy', { who: by }), why, soFar] : [why, soFar]
    }
  }
}
