'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminAction } from '@/app/admin/action'
import { invite } from '@/lib/admins/invitations'
import { changeRole, endSessions, removeAccess, type Managed } from '@/lib/admins/manage'
import { emailOf } from '@/lib/admins/queries'
import { resetLink } from '@/lib/admins/reset'
import { invitation } from '@/lib/admins/schema'

export const inviteAction = adminAction('owner', invitation, async (input, admin) => {
  const invited = await invite(admin.id, input)
  if ('refused' in invited) return { errors: { email: ['This address signs in already.'] } }
  refresh()
  return { values: {}, link: invited.link, message: `For ${input.email}, 24 hours long, shown this once:` }
})

/** One of the buttons in an admin's row, each with the admin's id as its value. */
const managing = z.object({
  owner: z.uuid().optional(),
  editor: z.uuid().optional(),
  sessions: z.uuid().optional(),
  reset: z.uuid().optional(),
  access: z.uuid().optional(),
})

const DONE: Record<Managed, string> = {
  done: 'Done.',
  missing: 'This admin does not exist any more.',
  'last-owner': 'Nobody else could sign in as an owner then: make another owner first.',
}

export const manageAction = adminAction('owner', managing, async (button, { id: actor }) => {
  if (button.reset) {
    const email = await emailOf(button.reset)
    const link = email && (await resetLink(actor, email))
    refresh()
    if (!link) return { message: 'This admin has no address yet.' }
    return { link, message: `Password taken away, sessions ended. A new link for ${email}, shown this once:` }
  }
  const managed = await manage(button, actor)
  refresh()
  return { message: DONE[managed] }
})

function manage(button: z.output<typeof managing>, actor: string): Promise<Managed> {
  if (button.owner) return changeRole(actor, button.owner, 'owner')
  if (button.editor) return changeRole(actor, button.editor, 'editor')
  if (button.sessions) return endSessions(actor, button.sessions)
  return removeAccess(actor, button.access ?? '')
}
