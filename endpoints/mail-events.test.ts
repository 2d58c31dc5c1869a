import { execFileSync } from 'node:child_process'
import { createSign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { handleMailEvents } from '@/endpoints/mail-events'
import { signatureOf } from '@/lib/mail-events/generic'
import { signedText, type SnsMessage } from '@/lib/mail-events/sns'
import { db } from '@/lib/platform/db'
import { decrypt, encrypt } from '@/lib/platform/encryption'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'
import { temporaryFolder } from '@/tools/temporary-folder'

const SECRET = 'a secret of more than thirty-two characters'
const TOPIC = 'arn:aws:sns:us-east-1:123456789012:campaign-mail'
const CERTIFICATE = 'https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem'

const asked: string[] = []
let amazon: { key: string; certificate: string }
let removeFolder: () => Promise<void>

beforeAll(async () => {
  Object.assign(process.env, { MAIL_EVENTS_SECRET: SECRET, SES_TOPIC: TOPIC })
  await useSeededDatabase()
  const { folder, remove } = await temporaryFolder()
  removeFolder = remove
  amazon = makeCertificate(folder)
})

afterAll(() => removeFolder())
beforeEach(() => asked.splice(0))

function makeCertificate(folder: string): { key: string; certificate: string } {
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')]
  const subject = ['-subj', '/CN=sns.amazonaws.com', '-days', '2']
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...subject],
    { stdio: 'ignore' },
  )
  return { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') }
}

const fromAmazon = (url: string) => {
  asked.push(url)
  return Promise.resolve(url === CERTIFICATE ? amazon.certificate : '')
}

function post(provider: string, body: string, headers: Record<string, string> = {}) {
  return handleMailEvents({ headers, body: Buffer.from(body) }, provider, fromAmazon)
}

function signed(body: string, { age = 0, secret = SECRET } = {}) {
  const [id, timestamp] = ['msg_1', String(Math.floor(Date.now() / 1_000) - age)]
  const signature = signatureOf(Buffer.from(body), { id, timestamp }, secret).toString('base64')
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
  return post('generic', body, headers)
}

function fromPostmark(event: object, password = SECRET) {
  const credentials = Buffer.from(`postmark:${password}`).toString('base64')
  return post('postmark', JSON.stringify(event), { authorization: `Basic ${credentials}` })
}

function message(fields: Partial<SnsMessage> = {}): SnsMessage {
  const written = {
    Type: 'Notification' as const,
    MessageId: 'm-1',
    TopicArn: TOPIC,
    Message: '{}',
    Timestamp: new Date().toISOString(),
    SignatureVersion: '2',
    Signature: '',
    SigningCertURL: CERTIFICATE,
    ...fields,
  }
  const sign = createSign(written.SignatureVersion === '1' ? 'RSA-SHA1' : 'RSA-SHA256')
  return { ...written, Signature: sign.update(signedText(written)).sign(amazon.key, 'base64') }
}

const fromSes = (sent: object) => post('ses', JSON.stringify(sent), { 'content-type': 'text/plain' })

async function subscriber(): Promise<{ id: string; email: string }> {
  const { id, emailSealed } = await confirmedSignature({ wantsUpdates: true })
  return { id, email: decrypt('email', emailSealed) }
}

async function mailOf(id: string) {
  return db().signature.findUniqueOrThrow({ where: { id }, select: { bounceCode: true, wantsUpdates: true } })
}

const RESTS = { bounceCode: null, wantsUpdates: true }

describe('a program that signs', () => {
  const events = (email: string, kind = 'bounce', code = '5.1.1') =>
    JSON.stringify({ events: [{ email, kind, code }] })

  it('tells of a bounce, however the address is spelt, and twice with the same answer', async () => {
    const { id, email } = await subscriber()
    const body = events(email.toUpperCase())
    const answers = [await signed(body), await signed(body)]
    expect(answers[0]).toMatchObject({ status: 200, body: '{"received":1,"known":1}\n' })
    expect(answers[1]).toEqual(answers[0])
    expect(await mailOf(id)).toEqual({ bounceCode: '5.1.1', wantsUpdates: true })
  })

  it('tells of a complaint, which ends the updates', async () => {
    const { id, email } = await subscriber()
    await signed(events(email, 'complaint'))
    expect(await mailOf(id)).toEqual({ bounceCode: 'complaint', wantsUpdates: false })
  })

  it('reaches an address that was kept for news alone', async () => {
    const id = crypto.randomUUID()
    await db().newsRecipient.create({
      data: {
        id,
        emailSealed: encrypt('email', 'Kept@news.example'),
        emailDomain: 'news.example',
        locale: 'en',
      },
    })
    await signed(events('kept@news.example', 'complaint'))
    const kept = await db().newsRecipient.findUniqueOrThrow({ where: { id } })
    expect([kept.leftAt, kept.emailSealed.length]).toEqual([expect.any(Date), 0])
  })

  it('changes nothing for an address that nobody has', async () => {
    expect(await signed(events('nobody@example.org'))).toMatchObject({
      status: 200,
      body: '{"received":1,"known":0}\n',
    })
    expect(await signed(events('no address'))).toMatchObject({ status: 200 })
  })

  it.each([
    ['with another secret', { secret: 'another secret of thirty-two characters' }],
    ['ten minutes ago', { age: 600 }],
    ['in ten minutes', { age: -600 }],
  ])('is refused when it signed %s', async (_, how) => {
    const { id, email } = await subscriber()
    expect(await signed(events(email), how)).toMatchObject({ status: 401 })
    expect(await mailOf(id)).toEqual(RESTS)
  })

  it.each([['{'], ['[]'], ['{"events":[{"email":"a@b.example","kind":"opened"}]}']])(
    'is told that %s is not understood',
    async (body) => expect(await signed(body)).toMatchObject({ status: 400 }),
  )

  it('is refused without a signature, and a body that was too large as well', async () => {
    expect(await post('generic', events('a@b.example'))).toMatchObject({ status: 401 })
    expect(await handleMailEvents({ headers: {}, body: null }, 'generic')).toMatchObject({ status: 401 })
  })
})

describe('Postmark', () => {
  it.each([
    ['a hard bounce', { RecordType: 'Bounce', Type: 'HardBounce' }, 'HardBounce', true],
    ['a complaint', { RecordType: 'SpamComplaint' }, 'complaint', false],
    ['a mailbox that is full', { RecordType: 'Bounce', Type: 'SoftBounce' }, null, true],
  ])('tells of %s', async (_, event, bounceCode, wantsUpdates) => {
    const { id, email } = await subscriber()
    expect(await fromPostmark({ ...event, Email: email, MessageID: 'x' })).toMatchObject({ status: 200 })
    expect(await mailOf(id)).toEqual({ bounceCode, wantsUpdates })
  })

  it('tells of who was suppressed, and why', async () => {
    const [bounced, left] = [await subscriber(), await subscriber()]
    const change = { RecordType: 'SubscriptionChange', SuppressSending: true }
    await fromPostmark({ ...change, Recipient: bounced.email, SuppressionReason: 'HardBounce' })
    await fromPostmark({ ...change, Recipient: left.email, SuppressionReason: 'ManualSuppression' })
    expect(await mailOf(bounced.id)).toEqual({ bounceCode: 'HardBounce', wantsUpdates: true })
    expect(await mailOf(left.id)).toEqual({ bounceCode: 'complaint', wantsUpdates: false })
  })

  it('is refused with another password', async () => {
    const { id, email } = await subscriber()
    expect(await fromPostmark({ RecordType: 'SpamComplaint', Email: email }, 'wrong')).toMatchObject({
      status: 401,
    })
    expect(await mailOf(id)).toEqual(RESTS)
  })
})

describe('Amazon SES', () => {
  const bounce = (email: string, bounceType = 'Permanent') =>
    JSON.stringify({
      notificationType: 'Bounce',
      bounce: {
        bounceType,
        bounceSubType: 'General',
        bouncedRecipients: [{ emailAddress: email, status: '5.1.1', diagnosticCode: 'smtp; 550' }],
      },
    })

  it.each(['1', '2'])('tells of a bounce in a message signed by version %s', async (SignatureVersion) => {
    const { id, email } = await subscriber()
    expect(await fromSes(message({ SignatureVersion, Message: bounce(email) }))).toMatchObject({
      status: 200,
    })
    expect(await mailOf(id)).toEqual({ bounceCode: '5.1.1', wantsUpdates: true })
  })

  it('tells of a complaint as an event of a configuration set', async () => {
    const { id, email } = await subscriber()
    const complaint = { complainedRecipients: [{ emailAddress: email }] }
    await fromSes(message({ Message: JSON.stringify({ eventType: 'Complaint', complaint }) }))
    expect(await mailOf(id)).toEqual({ bounceCode: 'complaint', wantsUpdates: false })
  })

  it('changes nothing for a bounce that passes, or a mail that was delivered', async () => {
    const { id, email } = await subscriber()
    expect(await fromSes(message({ Message: bounce(email, 'Transient') }))).toMatchObject({ status: 200 })
    expect(await fromSes(message({ Message: '{"notificationType":"Delivery"}' }))).toMatchObject({
      status: 200,
    })
    expect(await mailOf(id)).toEqual(RESTS)
  })

  it('has its subscription confirmed, at an address of Amazon alone', async () => {
    const SubscribeURL = 'https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription&Token=t'
    const confirmation = { Type: 'SubscriptionConfirmation' as const, Token: 't' }
    expect(await fromSes(message({ ...confirmation, SubscribeURL }))).toMatchObject({ status: 200 })
    expect(asked).toContain(SubscribeURL)
    const elsewhere = 'https://sns.us-east-1.amazonaws.com.evil.example/'
    expect(await fromSes(message({ ...confirmation, SubscribeURL: elsewhere }))).toMatchObject({
      status: 200,
    })
    expect(asked).not.toContain(elsewhere)
  })

  it.each([
    ['of another topic', { TopicArn: `${TOPIC}-2` }],
    ['from three hours ago', { Timestamp: new Date(Date.now() - 3 * 3_600_000).toISOString() }],
    ['from no time', { Timestamp: 'today' }],
    ['by a version that nobody knows', { SignatureVersion: '3' }],
    [
      'with a certificate elsewhere',
      { SigningCertURL: 'https://sns.us-east-1.amazonaws.com.evil.example/x.pem' },
    ],
    ['with a certificate in the clear', { SigningCertURL: 'http://sns.us-east-1.amazonaws.com/x.pem' }],
    ['with a certificate behind a name', { SigningCertURL: 'https://a@sns.us-east-1.amazonaws.com/x.pem' }],
  ])('is refused a message %s, and nothing is fetched for it', async (_, fields) => {
    const { id, email } = await subscriber()
    expect(await fromSes(message({ Message: bounce(email), ...fields }))).toMatchObject({ status: 401 })
    expect(await mailOf(id)).toEqual(RESTS)
    expect(asked).toEqual([])
  })

  it('is refused a message that was changed after it was signed', async () => {
    const { id, email } = await subscriber()
    const sent = { ...message({ Message: bounce('other@example.org') }), Message: bounce(email) }
    expect(await fromSes(sent)).toMatchObject({ status: 401 })
    expect(await mailOf(id)).toEqual(RESTS)
  })
})

it.each(['sendgrid', 'toString', ''])('nobody is behind %j', async (provider) => {
  expect(await post(provider, '{}')).toMatchObject({ status: 404 })
})
