'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { messageKey } from '@/lib/i18n/message-key'
import { publishedReason } from '@/lib/removals/schema'
import { signatureOf } from '@/lib/signatures/admin-queries'
import { release } from '@/lib/signatures/release'
import { remove } from '@/lib/signatures/remove'
import { resend, resendAll } from '@/lib/signatures/resend'
import { restore } from '@/lib/signatures/restore'
import { allowMail, stopMail } from '@/lib/signatures/stop-mail'
import { optionalLine } from '@/lib/text/schema'

const email = z.object({ email: optionalLine(ADDRESS_LIMIT).min(1, messageKey('email.signer')) })

const correction = z.object({ id: z.uuid(), reason: publishedReason })

export const findByEmailAction = adminAction('owner', email, async (input, admin) => {
  const id = await signatureOf(admin, input.email)
  if (!id) return { message: 'Nobody has signed with this address.' }
  redirect(`/admin/signatures/${id}`)
})

export const removeAction = adminAction('owner', correction, async ({ id, reason }, admin) => {
  const removed = await remove(admin, id, reason)
  refresh()
  return { values: {}, message: removed ? 'Removed.' : 'It is neither pending nor confirmed any more.' }
})

export const releaseAction = adminAction('owner', z.object({ id: z.uuid() }), async ({ id }, admin) => {
  const released = await release(admin, id)
  refresh()
  return { values: {}, message: released ? 'Released: the mail is on its way.' : 'It is not held any more.' }
})

const RESENT = {
  queued: 'The mail is on its way.',
  enough: 'It has had its three mails of today: try again tomorrow.',
  'not waiting': 'It does not wait to be confirmed any more.',
}

export const resendAction = adminAction('owner', z.object({ id: z.uuid() }), async ({ id }, admin) => {
  const outcome = await resend(admin, id)
  refresh()
  return { values: {}, message: RESENT[outcome] }
})

const RESENT_ALL = {
  begun: 'Begun: the mails go out as fast as broadcasts may.',
  'under way': 'It is under way already.',
  nobody: 'Nobody waits since yesterday any more.',
}

export const resendAllAction = adminAction('owner', z.object({}), async (_input, admin) => {
  const outcome = await resendAll(admin)
  refresh()
  return { values: {}, message: RESENT_ALL[outcome] }
})

export const stopMailAction = adminAction('owner', z.object({ id: z.uuid() }), async ({ id }, admin) => {
  const stopped = await stopMail(admin, id)
  refresh()
  return {
    values: {},
    message: stopped ? 'Broadcasts skip it from now on.' : 'Mail to it is stopped already.',
  }
})

export const allowMailAction = adminAction('owner', z.object({ id: z.uuid() }), async ({ id }, admin) => {
  const allowed = await allowMail(admin, id)
  refresh()
  return {
    values: {},
    message: allowed ? 'Broadcasts go to it again.' : 'Mail to it is not stopped any more.',
  }
})

export const restoreAction = adminAction('owner', correction, async ({ id, reason }, admin) => {
  const restored = await restore(admin, id, reason)
  refresh()
  return { values: {}, message: restored ? 'Restored.' : 'It is not removed any more.' }
})
