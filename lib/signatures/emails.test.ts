import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shareToMail } from '@/lib/arrivals/queries'
import { formatDate } from '@/lib/i18n/dates'
import { purgeKeptMails } from '@/lib/mail/purge'
import { keptMails } from '@/lib/mail/queries'
import { db } from '@/lib/platform/db'
import { confirmableUntil } from '@/lib/signatures/deadlines'
import {
  mailConfirmation,
  mailCounted,
  mailLink,
  mailReminder,
  mailSignedAlready,
} from '@/lib/signatures/emails'
import { confirmationPage, signerPage } from '@/lib/signatures/queries'
import { withdraw } from '@/lib/signatures/withdraw'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import {
  actToken,
  confirmedSignature,
  pendingSignature,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)
beforeEach(async () => void (await db().keptMail.deleteMany()))

async function onlyMail() {
  const mails = await keptMails(ADMIN)
  expect(mails).toHaveLength(1)
  return mails[0]!
}

function tokenAfter(text: string, path: string): string {
  const at = text.indexOf(`http://localhost:3000${path}`)
  expect(at).toBeGreaterThan(-1)
  return text.slice(at).split(/\s/)[0]!.slice(`http://localhost:3000${path}`.length)
}

describe('the confirmation', () => {
  it('holds a link that works and nothing the signer typed', async () => {
    const typed = { name: 'Xochitl Zzyzx', region: 'Qqregion', postcode: 'P0STC0DE', comment: 'Ccomment' }
    const { id } = await pendingSignature({ ...typed, email: 'Someone@Example.org' })
    await mailConfirmation(JOB, id)
    const { to, subject, text, html } = await onlyMail()
    expect(to).toBe('Someone@example.org')
    expect(await confirmationPage(tokenAfter(text, '/confirm/'))).toMatchObject({
      state: 'pending',
      signature: { id },
    })
    for (const part of [subject, text, html]) {
      for (const word of Object.values(typed)) expect(part).not.toContain(word)
      expect(part).not.toContain('undefined')
    }
    expect(html).toContain('<html lang="en"')
  })

  it('speaks the language of the signature', async () => {
    const { id } = await pendingSignature({ locale: 'es' })
    await mailConfirmation(JOB, id)
    const { subject, text } = await onlyMail()
    expect(subject).toMatch(/^Confirma tu firma: /)
    expect(text).toContain('http://localhost:3000/es/confirm/')
  })

  it('is not sent once it is no longer pending', async () => {
    const { id } = await confirmedSignature()
    await mailConfirmation(JOB, id)
    expect(await keptMails(ADMIN)).toEqual([])
  })
})

describe('a reminder', () => {
  it('holds a link that works as long as the first one, and nothing the signer typed', async () => {
    const { id } = await pendingSignature({ name: 'Xochitl Zzyzx' })
    const submittedAt = new Date(Date.now() - 7 * 86_400_000)
    await db().signature.update({ where: { id }, data: { submittedAt } })
    await mailReminder(JOB, id)
    const { subject, text, html } = await onlyMail()
    expect(subject).toMatch(/^Not counted yet: /)
    expect(text).toContain(`works until ${formatDate(confirmableUntil(submittedAt), 'en')}`)
    expect(text).toContain('http://localhost:3000/signature\n')
    expect(await confirmationPage(tokenAfter(text, '/confirm/'))).toMatchObject({ state: 'pending' })
    for (const part of [subject, text, html]) expect(part).not.toContain('Xochitl')
    await db().signature.update({
      where: { id },
      data: { submittedAt: new Date(Date.now() - 31 * 86_400_000) },
    })
    await db().keptMail.deleteMany()
    await mailReminder(JOB, id)
    expect(await confirmationPage(tokenAfter((await onlyMail()).text, '/confirm/'))).toEqual({
      state: 'expired',
    })
  })

  it('is not sent once it is confirmed or gone', async () => {
    await mailReminder(JOB, (await confirmedSignature()).id)
    await mailReminder(JOB, crypto.randomUUID())
    expect(await keptMails(ADMIN)).toEqual([])
  })
})

describe('the other mails', () => {
  it('of a counted signature hold the signer’s own link and, first, the one to share', async () => {
    const { id } = await confirmedSignature()
    await mailCounted(JOB, id)
    const { text } = await onlyMail()
    expect(await signerPage(tokenAfter(text, '/signature/'), 'en')).toMatchObject({
      state: 'confirmed',
      fresh: false,
    })
    const code = (await shareToMail(JOB, id))?.code
    expect(text).toContain(`http://localhost:3000/?ref=${code}\n`)
    const [share, keep, own] = ['not this email:', 'do not forward it', '/signature/'].map((part) =>
      text.indexOf(part),
    )
    expect([share, keep, own]).toEqual([share, keep, own].toSorted((a = 0, b = 0) => a - b))
    expect(share).toBeGreaterThan(-1)
  })

  it('tell who signed again that nothing changed', async () => {
    const { id } = await confirmedSignature()
    await mailSignedAlready(JOB, id)
    const { subject, text } = await onlyMail()
    expect(subject).toMatch(/^You have already signed: /)
    expect(text).toContain('/signature/')
  })

  it('with the link for 24 hours goes to a signer in any state, and names nobody', async () => {
    const { id } = await pendingSignature({ name: 'Xochitl Zzyzx' })
    await mailLink(JOB, id)
    await mailLink(JOB, crypto.randomUUID())
    const { text, html } = await onlyMail()
    expect(await signerPage(tokenAfter(text, '/signature/'), 'en')).toMatchObject({
      state: 'pending',
      fresh: true,
    })
    expect(text + html).not.toContain('Xochitl')
  })

  it('are not sent to who withdrew or is unknown', async () => {
    const row = await confirmedSignature()
    await withdraw(actToken(row))
    for (const id of [row.id, crypto.randomUUID()]) {
      await mailCounted(JOB, id)
      await mailSignedAlready(JOB, id)
    }
    expect(await keptMails(ADMIN)).toEqual([])
  })
})

describe('kept mails', () => {
  it('are sealed in the database', async () => {
    const { id } = await pendingSignature({ email: 'sealed@example.org' })
    await mailConfirmation(JOB, id)
    const { sealed } = await db().keptMail.findFirstOrThrow()
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('sealed@example.org')
  })

  it('go after seven days', async () => {
    const { id } = await pendingSignature()
    await mailConfirmation(JOB, id)
    await mailConfirmation(JOB, id)
    await db().$executeRaw`
      UPDATE kept_mails SET created_at = now() - interval '7 days 1 minute' WHERE id = (SELECT min(id) FROM kept_mails)`
    expect(await purgeKeptMails(JOB)).toBe(1)
    expect(await keptMails(ADMIN)).toHaveLength(1)
  })
})
