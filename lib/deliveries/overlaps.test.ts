import { beforeAll, beforeEach, expect, it } from 'vitest'
import { overlapping } from '@/lib/deliveries/overlaps'
import { db } from '@/lib/platform/db'
import { withdraw } from '@/lib/signatures/withdraw'
import { handedOver, startedDelivery, withoutMaking } from '@/testing/scenes/deliveries'
import { actToken, confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

const email = 'bo@signer.example'

let first: number

beforeAll(useSeededDatabase)

beforeEach(async () => {
  await db().delivery.deleteMany({ where: { before: false } })
  await db().signature.deleteMany()
  await confirmedSignature({ country: 'NO', email })
  first = await madeReady()
})

async function madeReady(asked: Parameters<typeof startedDelivery>[0] = {}): Promise<number> {
  const id = await startedDelivery(asked)
  await withoutMaking(id)
  return id
}

/** One a day, in this order. */
async function handOverInOrder(...ids: number[]): Promise<void> {
  for (const [day, id] of ids.entries()) await handedOver(id, { deliveredAt: new Date(2026, 11, day + 1) })
}

it('finds the one with signatures that were handed over before', async () => {
  await confirmedSignature({ country: 'SE' })
  const second = await madeReady({ again: 'on' })
  await handOverInOrder(first, second)
  expect(await overlapping([first, second])).toEqual(new Set([second]))
})

it('goes by when they were handed over, not by when they were made', async () => {
  const second = await madeReady({ again: 'on' })
  await handOverInOrder(second, first)
  expect(await overlapping([first, second])).toEqual(new Set([first]))
})

it('finds none where all are others, though an owner said again, or where one was signed anew', async () => {
  await confirmedSignature({ country: 'SE' })
  const others = await madeReady({ again: 'on', country: 'SE' })
  const [row] = await db().signature.findMany({ where: { country: 'NO' } })
  await withdraw(actToken(row!))
  await confirmedSignature({ country: 'DK', email })
  const anew = await madeReady({ again: 'on', country: 'DK' })
  await handOverInOrder(first, others, anew)
  expect(await overlapping([first, others, anew])).toEqual(new Set())
})
