'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import type { LinkResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { invite } from '@/lib/admins/invitations'
import { changeRole, endSessions, removeAccess, type Managed } from '@/lib/admins/manage'
import { newLink, type NewLink } from '@/lib/admins/reset'
import { invitation } from '@/lib/admins/schema'

export const inviteAction = adminAction(
  'owner',
  invitation,
  async (input, admin): Promise<FormOutcome<LinkResult>> => {
    const invited = await invite(admin.id, input)
    if ('refused' in invited) return { errors: { email: ['This address signs in already.'] } }
    refresh()
    return {
      values: {},
      result: { link: invited.link },
      message: `For ${input.email}, 24 hours long, shown this once:`,
    }
  },
)

/** Buttons with the admin's id as their value; those that ask for confirmation send `sure` the second time. */
const managing = z.object({
  owner: z.uuid().optional(),
  editor: z.uuid().optional(),
  sessions: z.uuid().optional(),
  reset: z.uuid().optional(),
  lock: z.uuid().optional(),
  link: z.uuid().optional(),
  access: z.uuid().optional(),
  'sure-access': z.uuid().optional(),
})

const LAST_OWNER = 'Nobody else could sign in as an owner then: make another owner first.'

const DONE: Record<Managed, string> = {
  done: 'Done.',
  missing: 'This admin does not exist any more.',
  'last-owner': LAST_OWNER,
}

const NO_LINK: Record<Exclude<NewLink['state'], 'made'>, string> = {
  missing: DONE.missing,
  unnamed: 'This admin has no address yet.',
  'last-owner': `${LAST_OWNER} Whoever runs the site can make one: npm run admin -- reset ADDRESS.`,
}

export const manageAction = adminAction(
  'owner',
  managing,
  async (button, { id: actor }): Promise<FormOutcome<LinkResult>> => {
    const asked = button.reset ?? button.access
    if (asked) return { values: { asks: button.reset ? 'reset' : 'access', about: asked } }
    const linked = button.lock ?? button.link
    if (linked)
      return answerLink(await newLink(actor, linked, { locks: Boolean(button.lock) }), Boolean(button.lock))
    const managed = await manage(button, actor)
    refresh()
    return { values: {}, message: DONE[managed] }
  },
)

function answerLink(made: NewLink, locks: boolean): FormOutcome<LinkResult> {
  refresh()
  if (made.state !== 'made') return { values: {}, message: NO_LINK[made.state] }
  const before = locks
    ? 'Password taken away, sessions ended.'
    : 'Their password stays good until it is used.'
  return {
    values: {},
    result: { link: made.link },
    message: `${before} A new link for ${made.email}, 24 hours long, shown this once:`,
  }
}

function manage(button: z.output<typeof managing>, actor: string): Promise<Managed> {
  if (button.owner) return changeRole(actor, button.owner, 'owner')
  if (button.editor) return changeRole(actor, button.editor, 'editor')
  if (button.sessions) return endSessions(actor, button.sessions)
  return removeAccess(actor, button['sure-access'] ?? '')
}
