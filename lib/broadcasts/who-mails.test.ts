import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { mailNotice, tellOwners } from '@/lib/broadcasts/tell-owners'
import { closeMail } from '@/lib/mail/deliver'
import { editAddresses } from '@/lib/petition/edit-campaign'
import { campaignFields } from '@/lib/petition/schema'
import { db } from '@/lib/platform/db'
import { mailConfirmation } from '@/lib/signatures/emails'
import { Mailbox } from '@/testing/doubles/mailbox'
import { newAdmin } from '@/testing/scenes/admins'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { prepareBroadcasts, publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { sendAll } from '@/testing/scenes/mailing'
import { confirmedSignature, pendingSignature, useSeededDatabase } from '@/testing/scenes/signatures'

const mailbox = new Mailbox()
let domain = ''

beforeAll(async () => {
  await mailbox.open()
  process.env.SMTP_URL = mailbox.url
  process.env.MAIL_FROM = 'campaign@example.org'
  await useSeededDatabase()
  await prepareBroadcasts()
})
afterAll(async () => {
  closeMail()
  closeMail()
  await mailbox.close()
})
beforeEach(async () => {
  domain = `${crypto.randomUUID().slice(0, 8)}.example`
  await db().signature.updateMany({ data: { wantsUpdates: false } })
})

async function mailing(): Promise<void> {
  await confirmedSignature({ email: `ana@${domain}`, wantsUpdates: true })
  await confirmedSignature({ email: `eva@${domain}`, wantsUpdates: true, locale: 'es' })
  await sendAll(await startedBroadcast(await publishedUpdate()))
}

async function confirmation(): Promise<void> {
  const { id } = await pendingSignature({ email: `new@${domain}` })
  await mailConfirmation(JOB, id)
}

it('answers to a mailing, and to a mail about a signature, go to the address of the settings', async () => {
  await editAddresses(ADMIN.id, { replyTo: 'answers@münchen.example' })
  await Promise.all([mailing(), confirmation()])
  const answered = [{ name: '', address: 'answers@xn--mnchen-3ya.example' }]
  for (const name of ['ana', 'eva', 'new'])
    expect((await mailbox.mailTo(`${name}@${domain}`)).replyTo, name).toEqual(answered)
})

it('a mail to owners names no address for answers', async () => {
  await editAddresses(ADMIN.id, { replyTo: 'answers@example.org' })
  const owner = await newAdmin()
  await mailing()
  await tellOwners(JOB)
  const notice = await db().broadcastNotice.findFirstOrThrow({ orderBy: { id: 'desc' } })
  await mailNotice(JOB, notice.id, owner.id)
  expect((await mailbox.mailTo(owner.email)).replyTo).toBeUndefined()
})

it('while the address is empty, a mail has none, and is answered where it comes from', async () => {
  await editAddresses(ADMIN.id, { replyTo: '' })
  await confirmation()
  const mail = await mailbox.mailTo(`new@${domain}`)
  expect(mail.replyTo).toBeUndefined()
  expect(mail.from?.address).toBe('campaign@example.org')
})

it('the address for answers is one address, or empty', () => {
  const { replyTo } = campaignFields.shape
  expect([replyTo.parse(''), replyTo.parse(' a@example.org ')]).toEqual(['', 'a@example.org'])
  for (const typed of ['nobody', 'a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org'])
    expect(replyTo.safeParse(typed).success, typed).toBe(false)
})

it('the organisation has its name in the mail’s language at the foot, and From the campaign’s', async () => {
  await db().campaignWords.update({
    where: { campaignId_locale: { campaignId: 1, locale: 'es' } },
    data: { organisationName: 'Proyecto de Prueba' },
  })
  await editAddresses(ADMIN.id, { organisation: 'Test Project' })
  await mailing()
  const [english, spanish] = [await mailbox.mailTo(`ana@${domain}`), await mailbox.mailTo(`eva@${domain}`)]
  const { name } = await db().campaign.findUniqueOrThrow({ where: { id: 1 } })
  expect([english.from?.name, spanish.from?.name]).toEqual([name, name])
  expect(english.text).toContain('Test Project')
  for (const part of [spanish.text, spanish.html]) {
    expect(part).toContain('Proyecto de Prueba')
    expect(part).not.toContain('Test Project')
  }
})
