import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { purgeLimits } from '@/lib/limits/purge'
import { db } from '@/lib/platform/db'
import { newChallenge, verifyProof } from '@/lib/proof-of-work/challenge'
import { useEmptyDatabase } from '@/testing/scenes/admins'

let challenge: Challenge
let solution: { counter: number; derivedKey: string }

beforeAll(async () => {
  await useEmptyDatabase()
  challenge = await newChallenge()
  const solved = await solveChallenge({ challenge, deriveKey })
  if (!solved) throw new Error('not solved')
  solution = solved
})
afterEach(() => vi.useRealTimers())

const payload = (change: { parameters?: object; signature?: string; solution?: object } = {}) =>
  Buffer.from(
    JSON.stringify({
      challenge: {
        parameters: { ...challenge.parameters, ...change.parameters },
        signature: change.signature ?? challenge.signature,
      },
      solution: { ...solution, ...change.solution },
    }),
  ).toString('base64')

describe('a proof of work', () => {
  it('takes some thousand attempts', () => {
    expect(solution.counter).toBeGreaterThanOrEqual(1_500)
    expect(solution.counter).toBeLessThanOrEqual(3_000)
  })

  it.each([
    ['nothing', () => undefined],
    ['no payload', () => 'not base64 of anything'],
    ['JSON of another kind', () => Buffer.from('[]').toString('base64')],
    ['something endless', () => 'A'.repeat(100_000)],
    ['an easier challenge', () => payload({ parameters: { cost: 1 } })],
    ['a challenge that lasts longer', () => payload({ parameters: { expiresAt: 4_000_000_000 } })],
    ['another signature', () => payload({ signature: 'ab'.repeat(32) })],
    ['an upper-case signature', () => payload({ signature: challenge.signature?.toUpperCase() })],
    ['a key that was not found', () => payload({ solution: { derivedKey: 'ab'.repeat(32) } })],
  ])('is not %s', async (_, made) => {
    expect(await verifyProof(made())).toBe(false)
  })

  it('is rejected when it is too late', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
    expect(await verifyProof(payload())).toBe(false)
  })

  it('counts once, however many send it at once or later', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => verifyProof(payload())))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await verifyProof(payload())).toBe(false)
    expect(await verifyProof(payload({ solution: { counter: 1 } }))).toBe(false)
  })

  it('is deleted when its challenge expires', async () => {
    await purgeLimits()
    expect(await db().spentChallenge.count()).toBe(1)
    await db().$executeRaw`UPDATE spent_challenges SET expires_at = now() - interval '1 s'`
    await purgeLimits()
    expect(await db().spentChallenge.count()).toBe(0)
  })
})
