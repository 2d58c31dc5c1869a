import { beforeAll, expect, it } from 'vitest'
import { handleConfirming } from '@/endpoints/confirm'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { makeToken } from '@/lib/platform/tokens'
import { limitsByHost } from '@/testing/scenes/limits'
import { confirmationToken, pendingSignature, useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

const press = (token: string, address: string, fields: Record<string, string> = {}) =>
  handleConfirming({
    headers: { 'content-type': 'application/x-www-form-urlencoded', [CLIENT_ADDRESS]: address },
    body: Buffer.from(
      new URLSearchParams({ token, name: 'Ana Pérez', country: 'MX', locale: 'es', ...fields }).toString(),
    ),
  })

it('rejects wrong tokens after too many from one client, and never a right one', async () => {
  const most = limitsByHost('token').hard
  const wrong = () => makeToken('preview', crypto.randomUUID(), 1, 60)
  const tries = await Promise.all(Array.from({ length: most }, () => press(wrong(), '192.0.2.7')))
  expect(tries.every(({ status }) => status === 303)).toBe(true)

  const refused = await press(wrong(), '192.0.2.7')
  expect([refused.status, Number(refused.headers['Retry-After']) > 0]).toEqual([429, true])
  expect(refused.body).toContain('demasiados enlaces')
  expect((await press(wrong(), '198.51.100.7')).status).toBe(303)

  const signature = await pendingSignature()
  expect((await press(confirmationToken(signature), '192.0.2.7')).headers.Location).toMatch(
    /^\/es\/signed\/[\w.-]+$/,
  )
})

it('never counts a right token whose signature was posted again, and shows the new data first', async () => {
  const email = 'posted-again@example.org'
  const { submittedAt } = await pendingSignature({ email })
  const token = confirmationToken(await pendingSignature({ email }))
  const stale = { seen: submittedAt.toISOString() }
  for (let tries = 0; tries <= limitsByHost('token').hard; tries += 1) {
    const { status, headers } = await press(token, '203.0.113.7', stale)
    expect([status, headers.Location]).toEqual([303, `/es/confirm/${token}`])
  }
})
