import { afterAll, beforeAll, expect, it } from 'vitest'
import { asJob } from '@/lib/authorization/as-job'
import { currentTextForEditing } from '@/lib/petition/admin-queries'
import { editText } from '@/lib/petition/edit-text'
import { db } from '@/lib/platform/db'
import { askSlice, renewalRequest, startAsking } from '@/lib/renewals/ask'
import { mailRenewal } from '@/lib/signatures/emails'
import { renew } from '@/lib/signatures/renew'
import { unsubscribe } from '@/lib/subscriptions/choose'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'
import { Mailing } from '@/testing/scenes/mailing'
import {
  actToken,
  confirmedSignature,
  pendingSignature,
  queuedJobs,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const JOB = asJob('test')
const mailing = new Mailing()

beforeAll(() => mailing.open())
beforeAll(useSeededDatabase)
afterAll(() => mailing.close())

async function changeTheMeaning(): Promise<number> {
  const { version, words } = await currentTextForEditing()
  const edited = words.map((row) => ({ ...row, demand: `${row.demand} So.` }))
  await editText(ADMIN.id, version, edited, { change: 'meaning' })
  return version + 1
}

const mailsOf = async (id: string) => (await queuedJobs(id)).filter((kind) => kind === 'mail-renewal').length

it('asks those who want news and signed an older meaning, once, a slice a minute', async () => {
  await mailing.begin()
  const [first, second, third] = await mailing.subscribers(3)
  const others = [
    await confirmedSignature({ wantsUpdates: false }),
    await pendingSignature({ wantsUpdates: true }),
  ]
  if (!first || !second || !third) throw new Error('There are no subscribers')
  expect(await renewalRequest(ADMIN)).toBeNull()
  expect(await startAsking(ADMIN)).toBe('asked already')
  const version = await changeTheMeaning()
  others.push(await confirmedSignature({ wantsUpdates: true }))
  await renew(actToken(third), version, 'en')

  expect(await renewalRequest(ADMIN)).toEqual({ major: 2, found: { number: 2, exact: true }, asked: null })
  const begun = await Promise.all([startAsking(ADMIN), startAsking(ADMIN)])
  expect(begun.sort()).toEqual(['asked already', 'begun'])
  expect(await auditedVerbs('text-version:2')).toContain('ask-for-renewals')

  await db().campaign.update({ where: { id: 1 }, data: { mailsPerHour: 60 } })
  const before = (await queuedJobs()).filter((kind) => kind === 'ask-for-renewals').length
  expect([await askSlice(JOB, 2), await askSlice(JOB, 2), await askSlice(JOB, 2)]).toEqual([1, 1, 0])
  expect((await queuedJobs()).filter((kind) => kind === 'ask-for-renewals').length).toBe(before + 2)
  expect(await askSlice(JOB, 2)).toBe(0)
  expect(await Promise.all([first, second, third, ...others].map(({ id }) => mailsOf(id)))).toEqual([
    ...[1, 1, 0, 0, 0, 0],
  ])
  expect(await renewalRequest(ADMIN)).toMatchObject({ asked: { mails: 2, endedAt: expect.any(Date) } })
})

it('mails a link that renews, in the signer’s language, and none to who renewed or ended mail meanwhile', async () => {
  await mailing.begin()
  const [row, gone] = await mailing.subscribers(2, 'es')
  if (!row || !gone) throw new Error('There are no subscribers')
  const version = await changeTheMeaning()
  const mails: string[] = []
  mailing.mail.onMail(({ text }) => void mails.push(text))
  await unsubscribe(unsubscribeToken(gone.id))
  await mailRenewal(JOB, gone.id)
  await mailRenewal(JOB, row.id)
  expect(mails).toHaveLength(1)
  const [, token = ''] = /\/es\/signature\/([\w.-]+)/.exec(mails[0]?.replaceAll('=\r\n', '') ?? '') ?? []
  expect(await renew(token, version, 'es')).toBe('renewed')
  await mailRenewal(JOB, row.id)
  expect(mails).toHaveLength(1)
})
