import { digestOf, mailsNow } from '@/lib/broadcasts/approved'
import { audienceKey } from '@/lib/broadcasts/audience-schema'
import { audienceIn } from '@/lib/broadcasts/audience-sql'
import { countRecipients } from '@/lib/broadcasts/recipients'
import { saveBroadcast } from '@/lib/broadcasts/save'
import { startBroadcast } from '@/lib/broadcasts/start'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { saveUpdate } from '@/lib/updates/save'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate, publish } from './updates.ts'

export async function prepareBroadcasts(mailsPerHour = 10_000_000): Promise<void> {
  await db().campaign.update({
    where: { id: 1 },
    data: {
      postalAddress: 'Example Street 1\nExample',
      mailsPerHour,
      mailsPerHourDomain: mailsPerHour,
    },
  })
}

/** `beside` stands after its text in each language, as Markdown. */
export async function publishedUpdate(locales: readonly Locale[] = LOCALES, beside = ''): Promise<number> {
  const { id, draft } = await draftUpdate({ title: 'News', body: `What **happened**.${beside}` })
  if (locales.includes('en')) await publish(ADMIN_ID, id, 'en')
  if (locales.includes('es')) {
    const spanish = { title: 'Noticias', body: `Lo que **pasó**.${beside}` }
    await saveUpdate(ADMIN_ID, id, null, { ...draft, ...spanish, locale: 'es' })
    await publish(ADMIN_ID, id, 'es')
  }
  return id
}

export async function draftBroadcast(updateId: number): Promise<number> {
  const id = await saveBroadcast(ADMIN, updateId, {
    en: { subject: 'News for you', preview: 'In short' },
    es: { subject: 'Noticias para ti', preview: 'En breve' },
  })
  if (id === null) throw new Error('There is no broadcast to draft')
  return id
}

export async function startedBroadcast(updateId: number): Promise<number> {
  const id = await draftBroadcast(updateId)
  const started = await startBroadcast(ADMIN, id, await approvalOf(updateId, id))
  if (started.state !== 'started') throw new Error(started.state)
  await endPause(id)
  return id
}

export async function approvalOf(updateId: number, id: number) {
  const { audience: kept } = await db().broadcast.findUniqueOrThrow({ where: { id } })
  const audience = audienceIn(kept)
  const { total, until } = await countRecipients(ADMIN, updateId, audience)
  const mails = digestOf(await mailsNow(updateId, id))
  return { total, until: new Date(until), mails, audience: audienceKey(audience) }
}

export async function endPause(id: number): Promise<void> {
  await db().broadcast.update({ where: { id }, data: { startsAt: new Date(Date.now() - 1_000) } })
}
