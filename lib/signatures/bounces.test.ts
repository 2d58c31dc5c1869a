import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeMail, DeliveryError } from '@/lib/mail/deliver'
import { db } from '@/lib/platform/db'
import { findSignature, listSignatures, signingNumbers } from '@/lib/signatures/admin-queries'
import { confirm } from '@/lib/signatures/confirm'
import { mailConfirmation, mailCounted } from '@/lib/signatures/emails'
import { allowMail, stopMail } from '@/lib/signatures/stop-mail'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import {
  confirmationToken,
  confirmedSignature,
  CORRECTIONS,
  pendingSignature,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

let answer: { responseCode: number; message: string } | null = null
let asked = 0

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => {
    asked += 1
    done(answer && Object.assign(new Error(answer.message), answer))
  },
  onData: (stream, _session, done) => void stream.resume().once('end', () => done()),
})

beforeAll(async () => {
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  process.env.SMTP_URL = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  await useSeededDatabase()
})

afterAll(async () => {
  closeMail()
  await new Promise<void>((resolve) => smtp.close(resolve))
})

it('is noted with its code and no word of the server, and its mail is not tried again', async () => {
  const { id } = await pendingSignature()
  answer = { responseCode: 550, message: 'no mailbox here' }
  await mailConfirmation(JOB, id)
  expect(await findSignature(ADMIN, id)).toMatchObject({
    bouncedAt: expect.any(Date),
    bounceCode: expect.stringMatching(/^550(?: 5\.1\.1)?$/),
  })
})

it('is another thing than a refusal of ours, or one that may pass', async () => {
  const { id } = await confirmedSignature()
  for (const refusal of [
    { responseCode: 550, message: 'blocked by policy' },
    { responseCode: 552, message: 'mailbox full' },
    { responseCode: 451, message: 'try again later' },
  ]) {
    answer = refusal
    await expect(mailCounted(JOB, id)).rejects.toThrow(DeliveryError)
  }
  expect((await findSignature(ADMIN, id))?.bouncedAt).toBeNull()
})

it('does not keep a mail from being tried that somebody asks for again, and ends when its link is pressed', async () => {
  const { id, tokenVersion } = await pendingSignature()
  answer = { responseCode: 550, message: 'no mailbox here' }
  await mailConfirmation(JOB, id)
  const before = asked
  answer = null
  await mailConfirmation(JOB, id)
  expect(asked).toBe(before + 1)
  expect((await findSignature(ADMIN, id))?.bouncedAt).not.toBeNull()

  expect(await confirm(confirmationToken({ id, tokenVersion }), CORRECTIONS)).toBe('counted')
  expect(await findSignature(ADMIN, id)).toMatchObject({ bouncedAt: null, bounceCode: null })
})

it('is set and lifted by an admin, once each, and audited', async () => {
  const { id } = await confirmedSignature()
  expect(await stopMail(ADMIN, id)).toBe(true)
  expect(await stopMail(ADMIN, id)).toBe(false)
  expect(await findSignature(ADMIN, id)).toMatchObject({ bounceCode: 'by hand' })
  expect(await allowMail(ADMIN, id)).toBe(true)
  expect(await allowMail(ADMIN, id)).toBe(false)
  expect(await findSignature(ADMIN, id)).toMatchObject({ bouncedAt: null, bounceCode: null })
  expect(await stopMail(ADMIN, crypto.randomUUID())).toBe(false)
  expect(await auditedVerbs(`signature:${id}`)).toEqual(['stop-mail', 'look', 'allow-mail'])
})

it('is found among the signatures, by country too, and counted', async () => {
  await db().signature.updateMany({ data: { bouncedAt: null, bounceCode: null } })
  const bounced = [
    await confirmedSignature({ country: 'MX' }),
    await pendingSignature({ country: 'US' }),
    await confirmedSignature(),
  ]
  await confirmedSignature()
  for (const { id } of bounced) await stopMail(ADMIN, id)
  const ids = bounced.map(({ id }) => id).reverse()
  const listed = async (filter: Parameters<typeof listSignatures>[1]) =>
    (await listSignatures(ADMIN, { bounced: true, ...filter })).signatures.map(({ id }) => id)
  expect(await listed({})).toEqual(ids)
  expect(await listed({ country: 'US' })).toEqual([bounced[1]?.id])
  expect(await listed({ state: 'pending' })).toEqual([bounced[1]?.id])
  expect(await listed({ before: ids[0] })).toEqual(ids.slice(1))
  expect((await signingNumbers(ADMIN)).bounced).toEqual({ number: 3, exact: true })
})
