'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { approval, composed, counted } from '@/app/admin/updates/[id]/broadcast/form'
import type { FormState } from '@/editor/form-state'
import { MAIL_SETTING_NAMES } from '@/editor/mail-setting-names'
import { approveAnew, keepToApproved } from '@/lib/broadcasts/approve'
import { cancelBroadcast } from '@/lib/broadcasts/cancel'
import { changeRates } from '@/lib/broadcasts/change-rates'
import { pauseBroadcast, resumeBroadcast } from '@/lib/broadcasts/pause'
import { saveBroadcast } from '@/lib/broadcasts/save'
import { rates, type BroadcastWordsInput } from '@/lib/broadcasts/schema'
import { sendTest, type Tested } from '@/lib/broadcasts/send-test'
import { startBroadcast, type Started } from '@/lib/broadcasts/start'
import { stopBroadcast } from '@/lib/broadcasts/stop'
import { formatNumber } from '@/lib/i18n/dates'
import { englishName, LOCALES, STAFF_LOCALE, type Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'

export const composeAction = adminAction('owner', composed, async ({ updateId, intent, words }, admin) => {
  const errors = intent === 'count' ? empty(words) : {}
  if (Object.keys(errors).length > 0) return { errors }
  const broadcastId = await saveBroadcast(admin, updateId, words)
  if (broadcastId === null)
    return { message: 'Not saved: it is published in no language, or being mailed. Open this page again.' }
  if (intent === 'count') redirect(`/admin/updates/${updateId}/broadcast/start`)
  refresh()
  const locale = LOCALES.find((each) => intent === `test-${each}`)
  if (!locale) return { message: 'Saved. Nothing is sent yet.' }
  return { message: tested(await sendTest(admin, { updateId, broadcastId }, locale), locale, admin.email) }
})

export const startAction = adminAction('owner', counted, async ({ id, updateId, ...seen }, admin) => {
  const started = await startBroadcast(admin, id, seen)
  if (started.state === 'started') redirect(`/admin/updates/${updateId}/broadcast/${id}`)
  refresh()
  return { message: `${notStarted(started)} Nothing was started.` }
})

const VERBS = {
  'call-off': {
    does: cancelBroadcast,
    done: 'Called off.',
    late: 'It is too late to call it off: pause it.',
  },
  pause: { does: pauseBroadcast, done: 'Paused.', late: 'It is not being sent.' },
  resume: {
    does: resumeBroadcast,
    done: 'It goes on.',
    late: 'It is not paused, or its update is published in no language: publish it first.',
  },
  stop: { does: stopBroadcast, done: 'Stopped.', late: 'It is not under way any more.' },
}

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
  return { message: did ? done : late }
})

const CHOSEN = {
  approve: {
    does: approveAnew,
    done: 'The new text is what is sent. The first mail goes out in ten minutes.',
  },
  keep: { does: keepToApproved, done: 'It goes on with the approved text.' },
}

export const approvalAction = adminAction('owner', approval, async ({ id, verb, mails }, admin) => {
  const { does, done } = CHOSEN[verb]
  const outcome = await does(admin, id, mails)
  refresh()
  if (outcome === 'approved') return { message: done }
  if (outcome === 'changed')
    return { message: 'The update was changed once more: look at what differs, and choose again.' }
  return { message: 'Too late: look at how it stands. What was approved is what is sent.' }
})

export const ratesAction = adminAction('owner', rates, async (input, admin) => {
  await changeRates(admin, input)
  refresh()
  return { message: 'Saved: it goes by these within seconds.' }
})

function empty(words: Partial<Record<Locale, BroadcastWordsInput>>): FormState['errors'] {
  const errors: FormState['errors'] = {}
  for (const [locale, fields] of Object.entries(words)) {
    for (const [name, value] of Object.entries(fields))
      if (!value) errors[`${locale}-${name}`] = ['Write something here.']
  }
  return errors
}

function tested(outcome: Tested, locale: Locale, email: string): string {
  if (outcome.state === 'sent' && !env().SMTP_URL)
    return `Saved. The test in ${englishName(locale)} is kept under Mailbox, since no mail server is set.`
  if (outcome.state === 'sent') return `Saved. A test in ${englishName(locale)} is on its way to ${email}.`
  if (outcome.state === 'slow') return 'Saved. The mail server takes long: the test may still come.'
  if (outcome.state === 'refused') return `Saved. The mail server did not take the test (${outcome.code}).`
  return `Saved. It is not published in ${englishName(locale)}, so there is nothing to test.`
}

function notStarted(refused: Exclude<Started, { state: 'started' }>): string {
  if (refused.state === 'drifted')
    return `The number changed since you looked: ${formatNumber(refused.recipients.total, STAFF_LOCALE)} would get it now.`
  if (refused.state === 'settings')
    return `The campaign has no ${refused.missing.map((setting) => MAIL_SETTING_NAMES[setting]).join(' and no ')}.`
  if (refused.state === 'words')
    return `Subject or preview line are missing in ${refused.missing.map((locale) => englishName(locale)).join(' and ')}.`
  if (refused.state === 'unresolved')
    return `Its text cites or shows what is not there: ${refused.names.join(' ')}. Mend it in the editor first.`
  if (refused.state === 'not-published') return 'The update is published in no language any more.'
  if (refused.state === 'changed')
    return 'The mail changed since you looked: below is what it says now. Look it over, and press again.'
  if (refused.state === 'nobody') return 'Nobody would get it.'
  return 'Somebody started it already.'
}
