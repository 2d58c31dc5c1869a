'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { publishedReason } from '@/lib/removals/schema'
import { signatureOf } from '@/lib/signatures/admin-queries'
import { release } from '@/lib/signatures/release'
import { remove } from '@/lib/signatures/remove'
import { restore } from '@/lib/signatures/restore'
import { allowMail, stopMail } from '@/lib/signatures/stop-mail'
import { optionalLine } from '@/lib/text/schema'

const email = z.object({ email: optionalLine(ADDRESS_LIMIT).min(1, 'Write the whole address.') })

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
