'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction, sudoAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { approval, audienceForm, composed, counted } from '@/app/admin/updates/[id]/broadcast/form'
import type { FormState } from '@/editor/form-state'
import { approveAnew, keepToApproved } from '@/lib/broadcasts/approve'
import { cancelBroadcast } from '@/lib/broadcasts/cancel'
import { changeRates } from '@/lib/broadcasts/change-rates'
import { chooseAudience } from '@/lib/broadcasts/choose-audience'
import { pauseBroadcast, resumeBroadcast } from '@/lib/broadcasts/pause'
import { MOST_AT_ONCE } from '@/lib/broadcasts/rules'
import { saveBroadcast } from '@/lib/broadcasts/save'
import { rates, type BroadcastWordsInput } from '@/lib/broadcasts/schema'
import { sendTest, type Tested } from '@/lib/broadcasts/send-test'
import { startBroadcast, type Started } from '@/lib/broadcasts/start'
import { stopBroadcast } from '@/lib/broadcasts/stop'
import { formatNumber, INTL_LOCALE } from '@/lib/i18n/dates'
import { getLocale } from '@/lib/i18n/get-locale'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import type { MailSetting } from '@/lib/mail/sender-identity'
import { env } from '@/lib/platform/env'
import type { ScheduleTime } from '@/lib/updates/schedule-schema'

type Words = Awaited<ReturnType<typeof getTranslations<'admin.broadcasts'>>>

export const composeAction = adminAction('owner', composed, async (input, admin) => {
  const { updateId, intent, words, addresses, pictures } = input
  const t = await getTranslations('admin.broadcasts')
  const errors = intent === 'count' ? empty(words, t('compose.empty')) : {}
  if (Object.keys(errors).length > 0) return { errors }
  const broadcastId = await saveBroadcast(admin, updateId, words, { pictures })
  if (broadcastId === null) return { message: t('compose.notSaved') }
  if (intent === 'count') redirect(`/admin/updates/${updateId}/broadcast/start`)
  refresh()
  const locale = LOCALES.find((each) => intent === `test-${each}`)
  if (!locale) return { message: t('compose.saved') }
  const outcome = await sendTest(admin, { updateId, broadcastId }, locale, addresses)
  return { message: tested(outcome, t, locale, await getLocale()) }
})

export const startAction = sudoAction('start-mailing', counted, async (input, admin) => {
  const { id, updateId, mails, audience, total, until } = input
  const started = await startBroadcast(admin, id, { mails, audience, total, until }, momentOf(input))
  if (started.state === 'started') redirect(`/admin/updates/${updateId}/broadcast/${id}`)
  const t = await getTranslations('admin.broadcasts')
  if (isUnfit(started)) return { errors: { [UNFIT[started.state]]: [t(`start.${started.state}`)] } }
  refresh()
  return { message: notStarted(started, t, await getLocale()) }
})

function momentOf(input: z.output<typeof counted>): ScheduleTime | 'at-once' | null {
  if (input.when === 'later') return { day: input.day, time: input.time, zone: input.zone }
  return input.when === 'at-once' ? input.when : null
}

export const audienceAction = adminAction(
  'owner',
  audienceForm,
  async ({ id, updateId, audience }, admin) => {
    if (await chooseAudience(admin, id, audience)) redirect(`/admin/updates/${updateId}/broadcast/start`)
    return { message: (await getTranslations('admin.broadcasts.audience'))('late') }
  },
)

// The field that is to be changed.
const UNFIT = { skipped: 'time', past: 'day', soon: 'time', far: 'day' } as const

type Unfit = Extract<Started, { state: keyof typeof UNFIT }>

function isUnfit(started: Started): started is Unfit {
  return started.state in UNFIT
}

const VERBS = {
  'call-off': { does: cancelBroadcast, done: 'calledOff', late: 'callOffLate' },
  pause: { does: pauseBroadcast, done: 'paused', late: 'pauseLate' },
  resume: { does: resumeBroadcast, done: 'resumed', late: 'resumeLate' },
  stop: { does: stopBroadcast, done: 'stopped', late: 'stopLate' },
} as const

const asked = z.object({
  id: rowId,
  updateId: rowId,
  verb: z.enum(['call-off', 'pause', 'resume', 'stop']),
})

export const broadcastAction = adminAction('owner', asked, async ({ id, updateId, verb }, admin) => {
  const { does, done, late } = VERBS[verb]
  const did = await does(admin, id)
  if (did && verb === 'call-off') redirect(`/admin/updates/${updateId}/broadcast?called-off=yes`)
  refresh()
  const t = await getTranslations('admin.broadcasts.verbs')
  return { message: t(did ? done : late) }
})

const CHOSEN = {
  approve: { does: approveAnew, done: 'approved' },
  keep: { does: keepToApproved, done: 'kept' },
} as const

export const approvalAction = adminAction('owner', approval, async ({ id, verb, mails }, admin) => {
  const { does, done } = CHOSEN[verb]
  const outcome = await does(admin, id, mails)
  refresh()
  const t = await getTranslations('admin.broadcasts.changes')
  if (outcome === 'approved') return { message: t(done) }
  return { message: t(outcome === 'changed' ? 'again' : 'late') }
})

export const ratesAction = adminAction('owner', rates, async (input, admin) => {
  await changeRates(admin, input)
  refresh()
  return { message: (await getTranslations('admin.broadcasts.rates'))('saved') }
})

function empty(words: Partial<Record<Locale, BroadcastWordsInput>>, message: string): FormState['errors'] {
  const errors: FormState['errors'] = {}
  for (const [locale, fields] of Object.entries(words)) {
    for (const name of ['subject', 'preview'] as const)
      if (!fields[name]) errors[`${locale}-${name}`] = [message]
  }
  return errors
}

function tested(outcome: Tested, t: Words, locale: Locale, reader: Locale): string {
  const language = languageName(locale, reader)
  if (outcome.state === 'not-published') return t('test.unpublished', { language })
  const { sent, slow, refused } = outcome
  const listed = (numbers: number[]) => new Intl.ListFormat(INTL_LOCALE[reader]).format(numbers.map(String))
  return [
    t('compose.savedOnly'),
    ...(sent > 0 ? [t(env().SMTP_URL ? 'test.sent' : 'test.kept', { language, n: sent })] : []),
    ...(slow.length > 0 ? [t('test.slow', { n: slow.length, numbers: listed(slow) })] : []),
    ...refused.map(({ number, code }) => t('test.refused', { number, code })),
  ].join(' ')
}

function notStarted(
  refused: Exclude<Started, Unfit | { state: 'started' }>,
  t: Words,
  locale: Locale,
): string {
  switch (refused.state) {
    case 'drifted':
      return t('start.drifted', { count: formatNumber(refused.recipients.total, locale) })
    case 'settings':
      return t(withoutSettings(refused.missing))
    case 'words': {
      const languages = refused.missing.map((each) => languageName(each, locale))
      return t('start.noWords', { languages: new Intl.ListFormat(INTL_LOCALE[locale]).format(languages) })
    }
    case 'unresolved':
      return t('start.unresolved', { names: refused.names.join(' ') })
    case 'not-published':
      return t('start.notPublished')
    case 'changed':
      return t('start.changed')
    case 'many':
      return t('start.many', { most: MOST_AT_ONCE })
    case 'other-audience':
      return t('start.otherAudience')
    case 'nobody':
      return t('start.nobodyLeft')
    case 'not-draft':
      return t('start.notDraft')
  }
}

function withoutSettings(missing: MailSetting[]) {
  if (missing.length > 1) return 'start.noSettings'
  return missing[0] === 'organisation' ? 'start.noOrganisation' : 'start.noPostalAddress'
}
