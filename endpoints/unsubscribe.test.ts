import { beforeAll, describe, expect, it } from 'vitest'
import { handleUnsubscribing } from '@/endpoints/unsubscribe'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { db } from '@/lib/platform/db'
import { withdraw } from '@/lib/signatures/withdraw'
import { subscriptionOf } from '@/lib/subscriptions/queries'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { limitsByHost } from '@/testing/scenes/limits'
import {
  actToken,
  confirmedSignature,
  pendingSignature,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

const FORM = 'application/x-www-form-urlencoded'

function posts(token: string, body = 'List-Unsubscribe=One-Click', type = FORM, address = '192.0.2.1') {
  const headers = { 'content-type': type, [CLIENT_ADDRESS]: address }
  return handleUnsubscribing({ headers, body: Buffer.from(body) }, token)
}

function presses(token: string, choice: string, fields = '') {
  return posts(token, `choice=${choice}&locale=es${fields}`)
}

async function wantsUpdates(id: string) {
  const row = await db().signature.findUniqueOrThrow({ where: { id }, select: { wantsUpdates: true } })
  return row.wantsUpdates
}

describe('a mailbox that posts by itself', () => {
  const boundary =
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'

  it.each([
    ['a form', 'List-Unsubscribe=One-Click', FORM],
    ['a form in parts', boundary, 'multipart/form-data; boundary=x'],
    ['nothing', '', ''],
    ['what nobody can read', '\xff', 'application/json'],
  ])('ends the mail with %s, and again with the same answer', async (_, body, type) => {
    const { id } = await confirmedSignature({ wantsUpdates: true })
    const token = unsubscribeToken(id)
    const answers = [await posts(token, body, type), await posts(token, body, type)]
    expect(answers[0]).toMatchObject({ status: 200, body: 'No more updates are emailed to you.\n' })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[0]?.headers).not.toHaveProperty('Set-Cookie')
    expect(await wantsUpdates(id)).toBe(false)
  })

  it('does so whatever the signature is by now, after every link before was made worthless, and once it is erased', async () => {
    const row = await confirmedSignature({ wantsUpdates: true })
    const token = unsubscribeToken(row.id)
    await withdraw(actToken(row))
    await db().signature.update({ where: { id: row.id }, data: { tokenVersion: { increment: 1 } } })
    expect((await posts(token)).status).toBe(200)
    expect(await wantsUpdates(row.id)).toBe(false)

    const pending = await pendingSignature({ wantsUpdates: true })
    expect((await posts(unsubscribeToken(pending.id))).status).toBe(200)
    expect(await wantsUpdates(pending.id)).toBe(false)

    expect((await posts(unsubscribeToken(crypto.randomUUID()))).status).toBe(200)
  })

  it('changes nothing with a wrong token, and is told to wait after too many', async () => {
    const { id } = await confirmedSignature({ wantsUpdates: true })
    const wrong = unsubscribeToken(id).slice(0, -1)
    const most = limitsByHost('token').hard
    for (let n = 0; n < most; n++) expect((await posts(wrong, '', '', '192.0.2.9')).status).toBe(404)
    expect((await posts(wrong, '', '', '192.0.2.9')).status).toBe(429)
    expect(await wantsUpdates(id)).toBe(true)
    expect((await posts(unsubscribeToken(id), '', '', '192.0.2.9')).status).toBe(200)
  })
})

describe('the page', () => {
  it('shows what is true, and its buttons lead back to it', async () => {
    const { id } = await confirmedSignature({ wantsUpdates: true })
    const token = unsubscribeToken(id)
    expect(await subscriptionOf(token)).toEqual({ updates: 'on', locale: 'en' })
    const back = { status: 303, headers: { Location: `/es/unsubscribe/${token}` } }

    expect(await presses(token, 'stop')).toMatchObject(back)
    expect(await presses(token, 'stop')).toMatchObject(back)
    expect(await subscriptionOf(token)).toEqual({ updates: 'off', locale: 'en' })

    expect(await presses(token, 'resume')).toMatchObject(back)
    expect(await presses(token, 'language', '&language=es')).toMatchObject({
      status: 303,
      headers: { Location: `/es/unsubscribe/${token}#saved` },
    })
    expect(await subscriptionOf(token)).toEqual({ updates: 'on', locale: 'es' })
  })

  it('has nothing to offer for a signature that does not count, or is gone', async () => {
    const row = await confirmedSignature({ wantsUpdates: true })
    const token = unsubscribeToken(row.id)
    await presses(token, 'stop')
    await withdraw(actToken(row))
    await presses(token, 'resume')
    expect(await wantsUpdates(row.id)).toBe(false)
    expect(await subscriptionOf(token)).toEqual({ updates: 'none' })
    expect(await subscriptionOf(unsubscribeToken(crypto.randomUUID()))).toEqual({ updates: 'none' })
  })

  it('says that a wrong link does not work, without repeating it', async () => {
    expect(await subscriptionOf('x')).toBeNull()
    for (const choice of ['stop', 'resume', 'language'])
      expect(await presses('<x>', choice, '&language=en')).toMatchObject({
        status: 303,
        headers: { Location: '/es/unsubscribe/-' },
      })
  })
})
