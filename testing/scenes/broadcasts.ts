import { digestOf, mailsNow } from '@/lib/broadcasts/approved'
import { countRecipients } from '@/lib/broadcasts/recipients'
import { saveBroadcast } from '@/lib/broadcasts/save'
import { startBroadcast } from '@/lib/broadcasts/start'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { saveUpdate } from '@/lib/updates/save'
import { ADMIN } from '@/testing/scenes/authorized'
import { begun, EDITOR, publish } from './updates.ts'

export const OWNER = '00000000-0000-4000-8000-000000000001'

export async function readyToBroadcast(mailsPerHour = 10_000_000): Promise<void> {
  await db().campaign.update({
    where: { id: 1 },
    data: {
      postalAddress: 'Example Street 1\nExample',
      mailsPerHour,
      mailsPerHourDomain: mailsPerHour,
    },
  })
}

export async function publishedUpdate(locales: readonly Locale[] = LOCALES): Promise<number> {
  const { id, draft } = await begun({ title: 'News', body: 'What **happened**.' })
  if (locales.includes('en')) await publish(EDITOR, id, 'en')
  if (locales.includes('es')) {
    const spanish = { title: 'Noticias', body: 'Lo que **pasó**.' }
    await saveUpdate(EDITOR, id, null, { ...draft, ...spanish, locale: 'es' })
    await publish(EDITOR, id, 'es')
  }
  return id
}

export async function draftedBroadcast(updateId: number): Promise<number> {
  const id = await saveBroadcast(OWNER, updateId, {
    en: { subject: 'News for you', preview: 'In short' },
    es: { subject: 'Noticias para ti', preview: 'En breve' },
  })
  if (id === null) throw new Error('There is no broadcast to draft')
  return id
}

export async function startedBroadcast(updateId: number): Promise<number> {
  const id = await draftedBroadcast(updateId)
  const started = await startBroadcast(OWNER, id, await seenBy(updateId, id))
  if (started.state !== 'started') throw new Error(started.state)
  await endPause(id)
  return id
}

export async function seenBy(updateId: number, id: number) {
  const { total, until } = await countRecipients(ADMIN, updateId)
  return { total, until: new Date(until), mails: digestOf(await mailsNow(updateId, id)) }
}

export async function endPause(id: number): Promise<void> {
  await db().broadcast.update({ where: { id }, data: { startsAt: new Date(Date.now() - 1_000) } })
}
