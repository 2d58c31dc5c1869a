'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
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
    const t = await getTranslations('admin.team.invite')
    const invited = await invite(admin.id, input)
    if ('refused' in invited) return { errors: { email: [t('taken')] } }
    refresh()
    return {
      values: {},
      result: { link: invited.link },
      message: t('made', { email: input.email }),
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

const DONE = { done: 'done', missing: 'missing', 'last-owner': 'lastOwner' } as const

const NO_LINK = { missing: 'missing', unnamed: 'nameless', 'last-owner': 'lastOwnerLink' } as const

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
    const t = await getTranslations('admin.team')
    return { values: {}, message: t(DONE[managed]) }
  },
)

async function answerLink(made: NewLink, locks: boolean): Promise<FormOutcome<LinkResult>> {
  refresh()
  const t = await getTranslations('admin.team')
  if (made.state !== 'made') return { values: {}, message: t(NO_LINK[made.state]) }
  const { link, email } = made
  return {
    values: {},
    result: { link },
    message: locks ? t('link.locked', { email }) : t('link.made', { email }),
  }
}

function manage(button: z.output<typeof managing>, actor: string): Promise<Managed> {
  if (button.owner) return changeRole(actor, button.owner, 'owner')
  if (button.editor) return changeRole(actor, button.editor, 'editor')
  if (button.sessions) return endSessions(actor, button.sessions)
  return removeAccess(actor, button['sure-access'] ?? '')
}
