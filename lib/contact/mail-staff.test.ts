import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deleteMessage } from '@/lib/contact/delete'
import { mailToStaff } from '@/lib/contact/mail-staff'
import { Prisma } from '@/lib/generated/prisma/client'
import { closeMail } from '@/lib/mail/deliver'
import { db } from '@/lib/platform/db'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'
import { Mailbox } from '@/testing/doubles/mailbox'
import { newAdmin } from '@/testing/scenes/admins'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { receivedMessage } from '@/testing/scenes/contact'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const mailbox = new Mailbox()

beforeAll(async () => {
  await mailbox.open()
  process.env.SMTP_URL = mailbox.url
  process.env.MAIL_FROM = 'Campaign <campaign@example.org>'
  await useSeededDatabase()
})
afterAll(async () => {
  closeMail()
  await mailbox.close()
})
beforeEach(async () => {
  await db().admin.deleteMany()
  await setContact('')
})

function setContact(contactEmail: string) {
  return db().campaign.update({ where: { id: 1 }, data: { contactEmail } })
}

async function readersOf(messageId: number): Promise<(string | null)[]> {
  const jobs = await db().$queryRaw<{ adminId: string | null }[]>`
    SELECT payload ->> 'adminId' AS "adminId" FROM ${Prisma.raw(JOBS_TABLE)}
    WHERE task_id = (SELECT id FROM ${Prisma.raw(KINDS_TABLE)} WHERE identifier = 'mail-contact-message')
      AND (payload ->> 'messageId')::int = ${messageId} ORDER BY id`
  return jobs.map(({ adminId }) => adminId)
}

describe('a message', () => {
  it('is queued for the contact address, or while there is none for every owner who signs in', async () => {
    const owners = [await newAdmin(), await newAdmin()]
    await newAdmin('editor')
    expect((await readersOf(await receivedMessage())).sort()).toEqual(owners.map(({ id }) => id).sort())
    await setContact('press@campaign.example')
    expect(await readersOf(await receivedMessage())).toEqual([null])
  })

  it('is stored and mailed to nobody where it is held', async () => {
    await newAdmin()
    const id = await receivedMessage({}, { flags: ['no-proof-of-work'], held: true })
    expect(await readersOf(id)).toEqual([])
    expect(await db().contactMessage.findUnique({ where: { id } })).toMatchObject({
      flags: ['no-proof-of-work'],
      answeredAt: null,
    })
  })

  it('stands nowhere in clear', async () => {
    const words = ['Ana Pérez', 'Ana.Perez@example.org', 'A question that nobody else may read.']
    const [name, email, message] = words
    const id = await receivedMessage({ name, email, message })
    const { nameSealed, emailSealed, emailHash, textSealed } = await db().contactMessage.findUniqueOrThrow({
      where: { id },
    })
    const stored = Buffer.concat([nameSealed!, emailSealed, emailHash, textSealed]).toString('latin1')
    for (const word of words) expect(stored).not.toContain(word)
  })
})

describe('the mail to the staff', () => {
  it('is plain text for one reader, and a reply goes to whoever wrote', async () => {
    await setContact('press@campaign.example')
    const email = 'ana@münchen.example'
    const message = '<b>Hello</b>\nBcc: eva@example.org'
    const id = await receivedMessage({ name: 'Ana Pérez', email, message, topic: 'press', locale: 'es' })
    await mailToStaff(JOB, id, null)
    const mail = await mailbox.mailTo('press@campaign.example')
    expect(mail.to).toEqual([{ name: '', address: 'press@campaign.example' }])
    expect(mail.replyTo).toEqual([{ name: '', address: 'ana@xn--mnchen-3ya.example' }])
    expect(mail.subject).toBe(`Message ${id} to the campaign: Press`)
    expect(mail.html).toBeUndefined()
    for (const part of ['Ana Pérez', email, message, 'Spanish', `/admin/messages/${id}`])
      expect(mail.text).toContain(part)
    expect(mailbox.sentTo('eva@example.org')).toEqual([])
  })

  it('is in the language of the owner who reads it', async () => {
    const { id: adminId, email } = await newAdmin()
    await db().admin.update({ where: { id: adminId }, data: { locale: 'es' } })
    const id = await receivedMessage({ topic: 'press', locale: 'en' })
    await mailToStaff(JOB, id, adminId)
    const mail = await mailbox.mailTo(email)
    expect(mail.subject).toBe(`Mensaje ${id} a la campaña: Prensa`)
    for (const part of ['sin nombre', 'inglés', 'Alguien escribió']) expect(mail.text).toContain(part)
  })

  it('is not sent once the message is deleted, or its reader is no owner any more', async () => {
    const { id: adminId, email } = await newAdmin()
    const [deleted, kept] = [await receivedMessage(), await receivedMessage()]
    await deleteMessage(ADMIN, deleted)
    await mailToStaff(JOB, deleted, adminId)
    await mailToStaff(JOB, kept, null)
    await mailToStaff(JOB, kept, adminId)
    expect(mailbox.sentTo(email).map(({ subject }) => subject)).toEqual([
      `Message ${kept} to the campaign: Something else`,
    ])
    await db().admin.update({ where: { id: adminId }, data: { role: 'editor' } })
    await mailToStaff(JOB, kept, adminId)
    expect(mailbox.sentTo(email)).toHaveLength(1)
  })
})
