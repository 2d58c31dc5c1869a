'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { sudoAction } from '@/app/admin/_form/action'
import type { LinkResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { invite } from '@/lib/admins/invitations'
import { changeRole, endSessions, removeAccess, type Managed } from '@/lib/admins/manage'
import { newLink, type NewLink } from '@/lib/admins/reset'
import { invitation } from '@/lib/admins/schema'
import type { Authorized } from '@/lib/authorization/proof'
import { LOCALES } from '@/lib/i18n/locales'

const ticked = z.literal('on').optional().transform(Boolean)

const inviting = invitation.extend({ locale: z.enum(LOCALES), mails: ticked })

export const inviteAction = sudoAction(
  'invite',
  inviting,
  async (input, admin): Promise<FormOutcome<LinkResult>> => {
    const t = await getTranslations('admin.team')
    const invited = await invite(admin, input)
    if ('refused' in invited) return { errors: { email: [t('invite.taken')] } }
    refresh()
    const { email, mails } = input
    return {
      values: {},
      result: { link: invited.link },
      message: mails ? t('invite.mailed', { email }) : t('invite.made', { email }),
    }
  },
)

/** Buttons with the admin's id as their value; those that ask for confirmation send `sure` the second time. */
const managing = z.object({
  'mails-link': ticked,
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

export const manageAction = sudoAction(
  'change-admins',
  managing,
  async (button, owner): Promise<FormOutcome<LinkResult>> => {
    const linked = button.lock ?? button.link
    if (linked) {
      const how = { locks: Boolean(button.lock), mails: button['mails-link'] }
      return answerLink(await newLink(owner, linked, how), how)
    }
    const managed = await manage(button, owner)
    refresh()
    const t = await getTranslations('admin.team')
    return { values: {}, message: t(DONE[managed]) }
  },
  {
    isIt: ({ reset, access }) => Boolean(reset ?? access),
    run: async (button) => ({ values: asks(button) }),
  },
)

/** The question that the page asks about an admin, by its name. */
function asks({ owner, editor, sessions, ...button }: z.output<typeof managing>): Record<string, string> {
  if (owner) return { asks: 'owner', about: owner }
  if (editor) return { asks: 'editor', about: editor }
  if (sessions) return { asks: 'sessions', about: sessions }
  const relinked = button.reset ?? button.lock ?? button.link
  if (!relinked) return { asks: 'access', about: button.access ?? button['sure-access'] ?? '' }
  const isMailed = Boolean(button.reset) || button['mails-link']
  return { asks: 'reset', about: relinked, 'mails-link': isMailed ? 'on' : '' }
}

async function answerLink(
  made: NewLink,
  { locks, mails }: { locks: boolean; mails: boolean },
): Promise<FormOutcome<LinkResult>> {
  refresh()
  const t = await getTranslations('admin.team')
  if (made.state !== 'made') return { values: {}, message: t(NO_LINK[made.state]) }
  const { link, email } = made
  const what = locks ? t('link.locked', { email }) : t('link.made', { email })
  const how = mails ? t('link.mailed', { email }) : t('link.shown')
  return { values: {}, result: { link }, message: `${what} ${how}` }
}

function manage(button: z.output<typeof managing>, owner: Authorized<'sudo'>): Promise<Managed> {
  if (button.owner) return changeRole(owner, button.owner, 'owner')
  if (button.editor) return changeRole(owner, button.editor, 'editor')
  if (button.sessions) return endSessions(owner.id, button.sessions)
  return removeAccess(owner, button['sure-access'] ?? '')
}
