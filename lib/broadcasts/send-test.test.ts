import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRates } from '@/lib/broadcasts/change-rates'
import { ratesNow } from '@/lib/broadcasts/queries'
import { previewMail } from '@/lib/broadcasts/sample'
import { sendTest } from '@/lib/broadcasts/send-test'
import { testAddresses } from '@/lib/broadcasts/test-addresses-schema'
import { messageKey } from '@/lib/i18n/message-key'
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
  it('goes to each address in a mail of its own, says that it is one, and carries nobody’s links', async () => {
    const updateId = await publishedUpdate()
    const broadcastId = await draftBroadcast(updateId)
    const addresses = [ADMIN.email, 'second@example.org']
    const tried = await sendTest(ADMIN, { updateId, broadcastId }, 'es', addresses)
    expect(tried).toEqual({ state: 'tried', sent: 2, slow: [], refused: [] })
    const recipients = mailbox.received.map((each) => each.recipients)
    expect(recipients.sort()).toEqual([[ADMIN.email], ['second@example.org']])
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
    const of = { updateId, broadcastId: null }
    expect(await sendTest(ADMIN, of, 'en', [ADMIN.email])).toEqual({
      ...{ state: 'tried', sent: 0, slow: [] },
      refused: [{ number: 1, code: '451' }],
    })
    mailbox.accepts()
    expect(await sendTest(ADMIN, of, 'es', [ADMIN.email])).toEqual({ state: 'not-published' })
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

describe('addresses for tests', () => {
  it('are divided by commas, spaces or lines, and each is taken once', () => {
    const typed = ' a@example.org, b@example.org;\nc@example.org a@example.org '
    expect(testAddresses.parse(typed)).toEqual(['a@example.org', 'b@example.org', 'c@example.org'])
  })

  it('are refused by their place, never by what they say', () => {
    const messageOf = (typed: string) => testAddresses.safeParse(typed).error?.issues[0]?.message
    expect(messageOf(' , ')).toBe(messageKey('required'))
    expect(messageOf('a@example.org nobody, b@@example.org')).toBe(
      messageKey('wrongAddresses', { n: 2, numbers: '2, 3' }),
    )
    const eleven = Array.from({ length: 11 }, (_, index) => `a${index}@example.org`)
    expect(messageOf(eleven.join('\n'))).toBe(messageKey('mostAddresses', { most: 10 }))
  })
})
