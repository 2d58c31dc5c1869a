import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { invite } from '@/lib/admins/invitations'
import { joinLinkMail } from '@/lib/admins/jobs'
import { join } from '@/lib/admins/join'
import { listAdmins } from '@/lib/admins/queries'
import { newLink } from '@/lib/admins/reset'
import { Prisma } from '@/lib/generated/prisma/client'
import { mailJoinLink } from '@/lib/join-mails/mail-join-link'
import { closeMail, DeliveryError } from '@/lib/mail/deliver'
import { applyMailEvents } from '@/lib/mail-events/apply'
import { db } from '@/lib/platform/db'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'
import { Mailbox } from '@/testing/doubles/mailbox'
import { browserAt, newAdmin, PASSWORD, tokenIn } from '@/testing/scenes/admins'
import { inSudo, JOB } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const mailbox = new Mailbox()
let owner: { id: string; email: string }

beforeAll(async () => {
  await mailbox.open()
  process.env.SMTP_URL = mailbox.url
  process.env.MAIL_FROM = 'Campaign <campaign@example.org>'
  await useSeededDatabase()
  owner = await newAdmin()
})
afterAll(async () => {
  closeMail()
  await mailbox.close()
})

/** What waits in the queue for an admin, newest last. */
async function queuedFor(adminId: string) {
  const jobs = await db().$queryRaw<{ payload: unknown }[]>`
    SELECT payload FROM ${Prisma.raw(JOBS_TABLE)}
    WHERE task_id = (SELECT id FROM ${Prisma.raw(KINDS_TABLE)} WHERE identifier = ${joinLinkMail.name})
      AND payload ->> 'adminId' = ${adminId} ORDER BY id`
  return jobs.map(({ payload }) => joinLinkMail.payload.parse(payload))
}

async function invited(locale: 'en' | 'es' = 'en') {
  const email = `${crypto.randomUUID()}@example.org`
  const made = await invite(inSudo(owner.id), { email, role: 'editor', locale, mails: true })
  if ('refused' in made) throw new Error('taken')
  const { id } = await db().admin.findUniqueOrThrow({ where: { email } })
  const [queued] = await queuedFor(id)
  if (!queued) throw new Error('nothing is queued')
  return { email, id, link: made.link, queued }
}

async function stateOf(email: string) {
  const admin = (await listAdmins()).find((each) => each.email === email)
  return [admin?.linkMail, admin?.linkMailCode]
}

it('mails the link that is shown, in the language that was chosen, saying who invited and until when', async () => {
  const { email, link, queued } = await invited('es')
  expect(JSON.stringify(queued)).not.toContain(tokenIn(link))
  expect(await stateOf(email)).toEqual(['queued', null])
  await mailJoinLink(JOB, queued)
  const mail = await mailbox.mailTo(email)
  expect(mail.subject).toMatch(/^Únete al equipo de /)
  expect(mail.text).toContain(link)
  expect(mail.text).toContain(`${owner.email} te invita`)
  expect(mail.text).toMatch(/El enlace sirve una vez, hasta el .*UTC/)
  expect(await stateOf(email)).toEqual(['sent', null])
  await join({ token: tokenIn(link), password: PASSWORD }, browserAt('127.0.0.1'))
  expect(await stateOf(email)).toEqual([null, null])
})

it('says that it is for a new password where there is one already', async () => {
  const admin = await newAdmin('editor')
  await newLink(inSudo(owner.id), admin.id, { locks: false, mails: true })
  const [queued] = await queuedFor(admin.id)
  await mailJoinLink(JOB, queued!)
  const { subject, text } = await mailbox.mailTo(admin.email)
  expect(subject).toMatch(/^Choose a new password: /)
  expect(text).toContain(`Tell ${owner.email}`)
})

it('mails no link that was replaced, used, or is over', async () => {
  const { email, id, queued } = await invited()
  await newLink(inSudo(owner.id), id, { locks: false })
  await mailJoinLink(JOB, queued)
  expect(await stateOf(email)).toEqual([null, null])
  const late = await invited()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 })
  await mailJoinLink(JOB, late.queued)
  vi.useRealTimers()
  expect([...mailbox.sentTo(email), ...mailbox.sentTo(late.email)]).toEqual([])
})

it('tells a refused mail, one that is tried again, and one that bounces afterwards', async () => {
  const [refused, delayed, late] = [await invited(), await invited(), await invited()]
  mailbox.bounces(refused.email)
  await mailJoinLink(JOB, refused.queued)
  expect(await stateOf(refused.email)).toEqual(['refused', '550 5.1.1'])

  mailbox.refuses()
  await expect(mailJoinLink(JOB, delayed.queued)).rejects.toBeInstanceOf(DeliveryError)
  expect(await stateOf(delayed.email)).toEqual(['delayed', '451'])
  mailbox.accepts()
  await mailJoinLink(JOB, delayed.queued)
  expect(await stateOf(delayed.email)).toEqual(['sent', null])

  const bounce = { email: late.email, kind: 'bounce', code: '5.1.1' } as const
  expect(await applyMailEvents([bounce])).toBe(0)
  await mailJoinLink(JOB, late.queued)
  expect(await applyMailEvents([bounce])).toBe(1)
  expect(await stateOf(late.email)).toEqual(['refused', '5.1.1'])
})
