'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction, sudoAction } from '@/app/admin/_form/action'
import { timestamp } from '@/app/admin/_form/timestamp'
import { asked, signatureFilter } from '@/app/admin/signatures/filter'
import { preferences } from '@/lib/admins/preferences'
import { hideComment, hideComments, showComment } from '@/lib/comments/hide'
import { hiddenReason } from '@/lib/comments/schema'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { publishedReason } from '@/lib/removals/schema'
import { listSignatures, signatureOf } from '@/lib/signatures/admin-queries'
import { nameQuery } from '@/lib/signatures/name-query'
import { withPlaces } from '@/lib/signatures/placed'
import { release } from '@/lib/signatures/release'
import { releaseMany } from '@/lib/signatures/release-many'
import { remove } from '@/lib/signatures/remove'
import { resend, resendAll } from '@/lib/signatures/resend'
import { restore } from '@/lib/signatures/restore'
import { allowMail, stopMail } from '@/lib/signatures/stop-mail'
import { line } from '@/lib/text/schema'

const search = signatureFilter.extend({
  find: line(ADDRESS_LIMIT),
  before: z.uuid().optional().catch(undefined),
})

const correction = z.object({ id: z.uuid(), reason: publishedReason })

export const findAction = adminAction('owner', search, async ({ find, before, ...filter }, admin) => {
  const t = await getTranslations('admin.signatures')
  if (find.includes('@')) {
    const id = await signatureOf(admin, find)
    if (id) redirect(`/admin/signatures/${id}`)
    return { message: t('find.nobody') }
  }
  const name = nameQuery(find)
  if (!name) return { message: t('find.short') }
  const { locale, timeZone } = await preferences()
  const page = await listSignatures(admin, { ...asked(filter, timeZone), name, before })
  return { result: { ...page, signatures: withPlaces(page.signatures, locale) } }
})

export const removeAction = sudoAction('remove-signature', correction, async ({ id, reason }, admin) => {
  const removed = await remove(admin, id, reason)
  refresh()
  const t = await getTranslations('admin.signatures')
  return { values: {}, message: t(removed ? 'remove.done' : 'remove.not') }
})

const CHOSEN = 'chosen-'

const ids = z
  .record(z.string(), z.string())
  .transform((fields) =>
    Object.keys(fields).flatMap((name) => (name.startsWith(CHOSEN) ? name.slice(CHOSEN.length) : [])),
  )
  .pipe(z.array(z.uuid()))

const toHide = z.object({ what: z.literal('hide'), why: hiddenReason })
const toRelease = z.object({ what: z.literal('release') })

const chosen = z
  .record(z.string(), z.string())
  .transform((fields) => ({ ...fields, ids: fields }))
  .pipe(z.discriminatedUnion('what', [toHide.extend({ ids }), toRelease.extend({ ids })]))

export const chosenAction = adminAction('owner', chosen, async (input, admin) => {
  const t = await getTranslations('admin.signatures')
  if (input.ids.length === 0) return { message: t('choseNone') }
  const count =
    input.what === 'hide'
      ? await hideComments(admin, { ids: input.ids }, input.why)
      : await releaseMany(admin, { ids: input.ids })
  refresh()
  return { values: {}, message: t(`${input.what}.doneMany`, { count }) }
})

const allCommented = signatureFilter.extend({ countedAt: timestamp, why: hiddenReason })

export const hideAllAction = adminAction(
  'owner',
  allCommented,
  async ({ countedAt, why, ...filter }, admin) => {
    const [t, { timeZone }] = await Promise.all([getTranslations('admin.signatures'), preferences()])
    const count = await hideComments(admin, { filter: asked(filter, timeZone), until: countedAt }, why)
    refresh()
    return { values: {}, message: t('hide.doneMany', { count }) }
  },
)

const hiding = z.object({ id: z.uuid(), why: hiddenReason })

export const hideCommentAction = adminAction('owner', hiding, async ({ id, why }, admin) => {
  const hidden = await hideComment(admin, id, why)
  refresh()
  const t = await getTranslations('admin.signatures')
  return { values: {}, message: t(hidden ? 'hide.done' : 'hide.not') }
})

export const showCommentAction = adminAction('owner', z.object({ id: z.uuid() }), async ({ id }, admin) => {
  const shown = await showComment(admin, id)
  refresh()
  const t = await getTranslations('admin.signatures')
  return { values: {}, message: t(shown ? 'hide.shown' : 'hide.notHidden') }
})

const allHeld = signatureFilter.extend({ countedAt: timestamp })

export const releaseAllAction = adminAction('owner', allHeld, async ({ countedAt, ...filter }, admin) => {
  const [t, { timeZone }] = await Promise.all([getTranslations('admin.signatures'), preferences()])
  const count = await releaseMany(admin, { filter: asked(filter, timeZone), heldBy: countedAt })
  refresh()
  return { values: {}, message: t('release.doneMany', { count }) }
})

export const releaseAction = adminAction('owner', z.object({ id: z.uuid() }), async ({ id }, admin) => {
  const released = await release(admin, id)
  refresh()
  const t = await getTranslations('admin.signatures')
  return { values: {}, message: t(released ? 'release.done' : 'release.not') }
})

export const resendAction = adminAction('owner', z.object({ id: z.uuid() }), async ({ id }, admin) => {
  const outcome = await resend(admin, id)
  refresh()
  const t = await getTranslations('admin.signatures')
  return { values: {}, message: t(`resend.${outcome}`) }
})

export const resendAllAction = sudoAction('resend-all', z.object({}), async (_input, admin) => {
  const outcome = await resendAll(admin)
  refresh()
  const t = await getTranslations('admin.signatures')
  return { values: {}, message: t(`resendAll.${outcome}`) }
})

export const stopMailAction = adminAction('owner', z.object({ id: z.uuid() }), async ({ id }, admin) => {
  const stopped = await stopMail(admin, id)
  refresh()
  const t = await getTranslations('admin.signatures')
  return {
    values: {},
    message: t(stopped ? 'mail.stopped' : 'mail.stoppedAlready'),
  }
})

export const allowMailAction = adminAction('owner', z.object({ id: z.uuid() }), async ({ id }, admin) => {
  const allowed = await allowMail(admin, id)
  refresh()
  const t = await getTranslations('admin.signatures')
  return {
    values: {},
    message: t(allowed ? 'mail.allowed' : 'mail.allowedAlready'),
  }
})

export const restoreAction = adminAction('owner', correction, async ({ id, reason }, admin) => {
  const restored = await restore(admin, id, reason)
  refresh()
  const t = await getTranslations('admin.signatures')
  return { values: {}, message: t(restored ? 'restore.done' : 'restore.not') }
})
