import { beforeAll, beforeEach, expect, it } from 'vitest'
import { leftSince } from '@/lib/deliveries/admin-queries'
import { dryRunDelivery } from '@/lib/deliveries/dry-run'
import { ownDeliveries } from '@/lib/deliveries/own-queries'
import { publicDeliveries } from '@/lib/deliveries/public-queries'
import { receivedDelivery } from '@/lib/deliveries/received'
import { db } from '@/lib/platform/db'
import { erase } from '@/lib/rights/erase'
import { withdraw } from '@/lib/signatures/withdraw'
import { ADMIN } from '@/testing/scenes/authorized'
import { deliveredDelivery, receivedToken, startedDelivery } from '@/testing/scenes/deliveries'
import { actToken, confirmedSignature, signatureToken, useSeededDatabase } from '@/testing/scenes/signatures'

const email = 'bo@signer.example'

let id: number
let anew: Awaited<ReturnType<typeof confirmedSignature>>

beforeAll(useSeededDatabase)

beforeEach(async () => {
  await db().delivery.deleteMany({ where: { before: false } })
  await db().signature.deleteMany()
  await confirmedSignature({ country: 'NO' })
  const before = await confirmedSignature({ country: 'NO', email })
  id = await deliveredDelivery()
  await withdraw(actToken(before))
  anew = await confirmedSignature({ country: 'SE', email })
})

it('whoever withdrew and signs anew is in no delivery with that signature', async () => {
  expect(await ownDeliveries(signatureToken(anew))).toEqual([])
})

it('and does not show in what was handed over before', async () => {
  const received = await receivedDelivery(await receivedToken(id))
  expect(received).toMatchObject({ count: 2, left: null, gone: 'few', places: [{ country: 'NO', count: 1 }] })
  expect(await leftSince(ADMIN, id)).toEqual({ held: 1, withdrawn: 0 })
  expect((await publicDeliveries('en'))[0]).toMatchObject({ id, count: 2, left: null, erased: 'few' })
})

it('but is taken by the next delivery, and by that one alone', async () => {
  expect(await dryRunDelivery(ADMIN, {}, [])).toMatchObject({ count: 1, deliveredBefore: 1 })
  const next = await deliveredDelivery()
  expect(await ownDeliveries(signatureToken(anew))).toMatchObject([{ id: next }])
  expect(await dryRunDelivery(ADMIN, {}, [])).toMatchObject({ count: 0, deliveredBefore: 2 })
})

it('and erases both rows from files that are stored', async () => {
  const next = await startedDelivery()
  await db().delivery.update({ where: { id: next }, data: { state: 'ready', files: 'stored' } })
  await erase(actToken(anew))
  const rows = await db().delivery.findMany({ where: { id: { in: [id, next] } }, select: { files: true } })
  expect(rows).toEqual([{ files: 'stale' }, { files: 'stale' }])
  expect(await db().deliverySignature.count({ where: { signatureId: anew.id } })).toBe(0)
})
