import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dryRunDelivery } from '@/lib/deliveries/dry-run'
import { startDelivery } from '@/lib/deliveries/start'
import { db } from '@/lib/platform/db'
import { withdraw } from '@/lib/signatures/withdraw'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'
import { askDelivery, startedDelivery, withoutMaking } from '@/testing/scenes/deliveries'
import {
  actToken,
  confirmedSignature,
  pendingSignature,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)
beforeEach(() => db().delivery.updateMany({ where: { state: 'making' }, data: { state: 'ready' } }))

async function signaturesOf(deliveryId: number): Promise<string[]> {
  const rows = await db().deliverySignature.findMany({ where: { deliveryId } })
  return rows.map(({ signatureId }) => signatureId).sort()
}

describe('starting a delivery', () => {
  it('chooses confirmed signatures alone, and is in the audit', async () => {
    const country = 'NO'
    const counted = [await confirmedSignature({ country }), await confirmedSignature({ country })]
    await pendingSignature({ country })
    await withdraw(actToken(await confirmedSignature({ country })))
    await confirmedSignature({ country: 'SE' })
    const id = await startedDelivery({ country })
    expect(await signaturesOf(id)).toEqual(counted.map((row) => row.id).sort())
    expect(await db().delivery.findUnique({ where: { id } })).toMatchObject({ state: 'making', found: 2 })
    expect(await auditedVerbs(`delivery:${id}`)).toEqual(['make-delivery'])
  })

  it('takes no signature that another delivery has, unless an owner says again', async () => {
    const country = 'DK'
    const first = await confirmedSignature({ country })
    await withoutMaking(await startedDelivery({ country }))
    expect(await askDelivery({ country })).toEqual({ state: 'nothing' })
    const second = await confirmedSignature({ country })
    const next = await startedDelivery({ country })
    expect(await signaturesOf(next)).toEqual([second.id])
    await withoutMaking(next)
    expect(await signaturesOf(await startedDelivery({ country, again: 'on' }))).toEqual(
      [first.id, second.id].sort(),
    )
  })

  it('takes those confirmed up to the end of a day', async () => {
    const country = 'FI'
    const row = await confirmedSignature({ country })
    await confirmedSignature({ country })
    await db().signature.update({
      where: { id: row.id },
      data: { confirmedAt: '2026-03-01T23:59:59Z' },
    })
    const id = await startedDelivery({ country, day: '2026-03-01' })
    expect(await signaturesOf(id)).toEqual([row.id])
  })

  it('takes those of a region, by its code or by what was written before it had one', async () => {
    const country = 'US'
    const rows = []
    for (const region of ['US-CA', 'Calif.', 'US-TX', 'México']) {
      const row = await confirmedSignature({ country })
      rows.push(row.id)
      await db().signature.update({ where: { id: row.id }, data: { region } })
    }
    const id = await startedDelivery({ country, region: 'US-CA' })
    expect(await signaturesOf(id)).toEqual(rows.slice(0, 2).sort())
  })

  it('asked for twice after the same look, is made once, until an owner looks again', async () => {
    const country = 'EE'
    await confirmedSignature({ country })
    const { until } = await dryRunDelivery(ADMIN, { country, again: true }, [])
    const conditions = { country, again: true } as const
    const plan = {
      to: 'The Minister',
      toLanguage: 'en' as const,
      fields: [],
      conditions,
      until: new Date(until),
      seen: 1,
    }
    const first = await startDelivery(ADMIN, plan)
    if (first.state === 'started') await withoutMaking(first.id)
    expect([first.state, await startDelivery(ADMIN, plan)]).toEqual(['started', { state: 'drifted' }])
    expect(await askDelivery({ country, again: 'on', fields: [] })).toMatchObject({ state: 'started' })
  })

  it('asked for twice at once, is made once', async () => {
    const country = 'IS'
    await confirmedSignature({ country })
    const [one, other] = await Promise.all([
      askDelivery({ country, again: 'on' }),
      askDelivery({ country, again: 'on' }),
    ])
    expect([one.state, other.state].sort()).toEqual(['busy', 'started'])
  })
})
