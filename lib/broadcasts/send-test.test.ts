import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRates } from '@/lib/broadcasts/change-rates'
import { ratesNow } from '@/lib/broadcasts/queries'
import { previewMail } from '@/lib/broadcasts/sample'
import { sendTest } from '@/lib/broadcasts/send-test'
import { closeMail } from '@/lib/mail/deliver'
import { Mailbox } from '@/testing/doubles/mailbox'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'
import { draftBroadcast, prepareBroadcasts, publishedUpdate } from '@/testing/scenes/broadcasts'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const mailbox = new Mailbox()

beforeAll(async () => {
  await mailbox.open()
  process.env.SMTP_URL = mailbox.url
  process.env.MAIL_FROM = 'Campaign <campaign@example.org>'
  await useSeededDatabase()
  await prepareBroadcasts()
})
afterAll(async () => {
  closeMail()
  await mailbox.close()
})

describe('a test of a broadcast', () => {
  it('goes to the admin alone, says that it is one, and carries nobody’s links', async () => {
    const updateId = await publishedUpdate()
    const broadcastId = await draftBroadcast(updateId)
    expect(await sendTest(ADMIN, { updateId, broadcastId }, 'es')).toEqual({ state: 'sent' })
    expect(mailbox.received.map(({ recipients }) => recipients)).toEqual([[ADMIN.email]])
    const mail = await mailbox.mailTo(ADMIN.email)
    expect(mail.subject).toContain('Noticias para ti')
    expect(mail.subject).not.toBe('Noticias para ti')
    expect(mail.text).toContain('/es/go/0/share')
    expect(mail.text).not.toMatch(/\/signature\b/)
    expect(mail.headers.map(({ key }) => key)).toContain('list-unsubscribe-post')
    expect(await auditedVerbs(`broadcast:${broadcastId}`)).toContain('test')
  })

  it('says what the mail server said when it takes none', async () => {
    const updateId = await publishedUpdate(['en'])
    mailbox.refuses()
    expect(await sendTest(ADMIN, { updateId, broadcastId: null }, 'en')).toEqual({
      state: 'refused',
      code: '451',
    })
    mailbox.accepts()
    expect(await sendTest(ADMIN, { updateId, broadcastId: null }, 'es')).toEqual({ state: 'not-published' })
  })
})

it('a preview shows the update’s own words before others are written', async () => {
  const updateId = await publishedUpdate(['en'])
  const mail = await previewMail({ updateId, broadcastId: null }, 'en')
  expect(mail).toMatchObject({ subject: 'News', text: expect.stringContaining('What happened.') })
  expect(mail?.html).toContain('<base target="_blank"></head>')
  expect(await previewMail({ updateId, broadcastId: null }, 'es')).toBeNull()
})

it('the rates are changed, and the change is audited', async () => {
  await changeRates(ADMIN, { mailsPerHour: 5_000, mailsPerHourDomain: 700 })
  expect(await ratesNow()).toEqual({ mailsPerHour: 5_000, mailsPerHourDomain: 700 })
  expect(await auditedVerbs('campaign:1')).toContain('change-rates')
})
