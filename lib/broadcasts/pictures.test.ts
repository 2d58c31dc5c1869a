import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { approvedPictures } from '@/lib/broadcasts/approved'
import { cancelBroadcast } from '@/lib/broadcasts/cancel'
import { changesOf } from '@/lib/broadcasts/changes'
import { previewMail } from '@/lib/broadcasts/sample'
import { saveBroadcast } from '@/lib/broadcasts/save'
import { closeMail } from '@/lib/mail/deliver'
import { pictureFile } from '@/lib/pictures/file'
import { pictureMarkdown } from '@/lib/pictures/rules'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { Mailbox } from '@/testing/doubles/mailbox'
import { ADMIN } from '@/testing/scenes/authorized'
import { prepareBroadcasts, publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { sendAll } from '@/testing/scenes/mailing'
import { uploadedPicture } from '@/testing/scenes/pictures'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

const mailbox = new Mailbox()
let key = ''
let updateId = 0
let domain = ''

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
beforeEach(async () => {
  domain = `${crypto.randomUUID().slice(0, 8)}.example`
  await db().signature.updateMany({ data: { wantsUpdates: false } })
  await confirmedSignature({ email: `ana@${domain}`, wantsUpdates: true })
  await confirmedSignature({ email: `eva@${domain}`, wantsUpdates: true, locale: 'es' })
  key = await uploadedPicture()
  updateId = await publishedUpdate(undefined, `\n\n${pictureMarkdown(key, '')}`)
})

function received(name: string) {
  const found = mailbox.received.find(({ recipients }) => recipients.includes(`${name}@${domain}`))
  if (!found) throw new Error(`${name} had no mail`)
  return found
}

it('a mail holds the pictures of its update, beside the HTML that shows them, in its language', async () => {
  await sendAll(await startedBroadcast(updateId))
  const { mail, raw } = received('eva')
  const cid = `${key}-1200@${new URL(env().SITE_URL).hostname}`
  expect(mail.attachments).toMatchObject([
    { contentId: `<${cid}>`, mimeType: 'image/jpeg', disposition: 'inline', filename: `${key}-1200.jpg` },
  ])
  expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer)).toEqual(await pictureFile(key, '1200.jpg'))
  const parts = [...raw.matchAll(/^Content-Type: ([\w/]+)/gm)].map(([, type]) => type)
  expect(parts).toEqual([
    'multipart/alternative',
    'text/plain',
    'multipart/related',
    'text/html',
    'image/jpeg',
  ])
  expect(mail.html).toMatch(
    new RegExp(`<img src="cid:${cid}" width="600" alt="A march \\(es\\)" style="[^"]+max-width:600px"`),
  )
  expect(mail.html).toMatch(/La marcha en la frontera\.<?/)
  expect(mail.html).not.toMatch(/src="http|url\(|srcset/)
  expect(mail.text).toContain('A march (es)\n\nLa marcha en la frontera. Photo: A')
  const header = (name: string) => mail.headers.find((each) => each.key === name)?.value
  expect(header('list-id')).toBe('<news.example.org>')
  expect(header('feedback-id')).toMatch(/^mailing-\d+:news:exampleorg$/)
  expect(mail.from).toEqual({ name: 'Campaign', address: 'campaign@example.org' })
  expect(mail.messageId).toMatch(/@example\.org>$/)
  expect(received('ana').mail.html).toContain('alt="A march (en)"')
})

it('an approved mail keeps its pictures as they were, until it is called off', async () => {
  const id = await startedBroadcast(updateId)
  await db().pictureFile.deleteMany({ where: { pictureKey: key, name: '1200.jpg' } })
  expect((await changesOf(id))?.languages).toHaveLength(2)
  await sendAll(id)
  expect(received('ana').mail.attachments).toHaveLength(1)

  await confirmedSignature({ email: `late@${domain}`, wantsUpdates: true })
  const again = await startedBroadcast(
    await publishedUpdate(['en'], `\n\n${pictureMarkdown(await uploadedPicture(800), '')}`),
  )
  expect(await approvedPictures(again)).toHaveLength(1)
  await cancelBroadcast(ADMIN, again)
  expect(await approvedPictures(again)).toEqual([])
})

it('one may be sent without pictures, and its size is told either way', async () => {
  const words = { en: { subject: 'News', preview: 'In short' } }
  const broadcastId = (await saveBroadcast(ADMIN, updateId, words, { pictures: false })) ?? 0
  const without = await previewMail({ updateId, broadcastId }, 'en')
  expect(without?.html).not.toContain('<img')
  expect(without?.text).toContain('A march (en)')
  await saveBroadcast(ADMIN, updateId, words)
  const within = await previewMail({ updateId, broadcastId }, 'en')
  expect(within?.html).toContain(`<img src="/pictures/${key}/1200.jpg"`)
  const bytes = (await pictureFile(key, '1200.jpg'))?.length ?? 0
  expect(within?.size.pictures).toBe(1)
  expect((within?.size.whole ?? 0) - (without?.size.whole ?? 0)).toBeGreaterThan((bytes * 4) / 3)
})
