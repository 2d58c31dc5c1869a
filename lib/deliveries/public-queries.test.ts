import { beforeAll, expect, it } from 'vitest'
import { ownDeliveries } from '@/lib/deliveries/own-queries'
import { publicDeliveries } from '@/lib/deliveries/public-queries'
import { db } from '@/lib/platform/db'
import { erase } from '@/lib/rights/erase'
import { withdraw } from '@/lib/signatures/withdraw'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { deliveredDelivery, handedOver, startedDelivery } from '@/testing/scenes/deliveries'
import { drain, useLedger } from '@/testing/scenes/ledger'
import { actToken, confirmedSignature, signatureToken } from '@/testing/scenes/signatures'
import { draftUpdate, publish } from '@/testing/scenes/updates'

type Signer = Awaited<ReturnType<typeof confirmedSignature>>

let signers: [Signer, Signer, Signer]
let id: number

beforeAll(async () => {
  await useLedger()
  signers = await Promise.all([confirmedSignature(), confirmedSignature(), confirmedSignature()])
  id = await deliveredDelivery()
  await drain()
})

it('tells what was handed over, what proves it, and what came of it', async () => {
  const { id: updateId, draft } = await draftUpdate({ title: 'Handed over' })
  await db().delivery.update({
    where: { id },
    data: {
      updateId,
      words: { create: [{ locale: 'en', body: 'With a *brass band*.' }] },
      responses: {
        create: [
          { kind: 'refused', date: '2027-02', words: { create: [{ locale: 'es', body: 'Que no.' }] } },
          { kind: 'handed_on', date: '2027-01-05', office: 'Commerce' },
        ],
      },
    },
  })
  const [delivery, earlier] = await publicDeliveries('es')
  expect(delivery).toMatchObject({
    ...{ id, count: 3, before: false, method: 'hand', versions: [{ name: '1' }], left: null, erased: null },
    ...{ manifest: Buffer.alloc(32, id).toString('hex'), update: null, awaited: null },
    text: { locale: 'en' },
    responses: [
      { kind: 'handed_on', office: 'Commerce', text: null },
      { kind: 'refused', text: { locale: 'es' } },
    ],
  })
  expect(delivery?.ledgerIndex).toBeGreaterThan(2)
  expect(earlier).toMatchObject({
    before: true,
    manifest: null,
    ledgerIndex: null,
    erased: null,
    versions: [],
  })
  await publish(ADMIN_ID, updateId, 'en')
  const [told] = await publicDeliveries('es')
  expect(told?.update).toEqual({ slug: draft.slug, title: 'Handed over', locale: 'en' })
})

it('says nothing of what was not handed over', async () => {
  await confirmedSignature()
  const waiting = await startedDelivery()
  expect((await publicDeliveries('en')).map((delivery) => delivery.id)).not.toContain(waiting)
})

it('tells signers in which deliveries they are, and the public how many left or were erased since', async () => {
  const [kept, leaving, erased] = signers
  const late = await confirmedSignature()
  const found = await Promise.all([kept, late].map((signer) => ownDeliveries(signatureToken(signer))))
  expect(found).toMatchObject([[{ id, to: 'The Minister' }], []])
  expect(await ownDeliveries('nonsense')).toEqual([])
  await withdraw(actToken(leaving))
  expect(await ownDeliveries(signatureToken(leaving))).toMatchObject([{ id }])
  await erase(actToken(erased))
  const [second] = await db().delivery.findMany({ where: { state: 'making' }, select: { id: true } })
  await handedOver(second?.id ?? 0)
  expect(await publicDeliveries('en')).toMatchObject([
    { id: second?.id, left: null, erased: null },
    { id, count: 3, left: 'few', erased: 'few' },
    { before: true, left: null, erased: null },
  ])
})
