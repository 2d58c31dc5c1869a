import { beforeAll, expect, it } from 'vitest'
import { dryRunDelivery } from '@/lib/deliveries/dry-run'
import { deliveryConditions, OPTIONAL_FIELDS } from '@/lib/deliveries/schema'
import { startDelivery } from '@/lib/deliveries/start'
import { db } from '@/lib/platform/db'
import { ADMIN } from '@/testing/scenes/authorized'
import { startedDelivery, withoutMaking } from '@/testing/scenes/deliveries'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

function dryRun(conditions: Record<string, string>, fields: (typeof OPTIONAL_FIELDS)[number][] = []) {
  return dryRunDelivery(ADMIN, deliveryConditions.parse(conditions), fields)
}

it('counts by country, comment and consent, and chooses nothing', async () => {
  await confirmedSignature({ country: 'NO', comment: 'Stop it.' })
  await confirmedSignature({ country: 'NO', locale: 'es' })
  const { count, comments, countries, consents } = await dryRun({ country: 'NO' })
  expect({ count, comments, countries }).toEqual({
    count: 2,
    comments: 1,
    countries: [{ code: 'NO', count: 2 }],
  })
  expect(consents.map((each) => [each.locale, each.version, each.count])).toEqual([
    ['en', '1', 1],
    ['es', '1', 1],
  ])
  expect(await db().deliverySignature.count()).toBe(0)
})

it('counts by region where regions are chosen from a list, whatever people wrote before', async () => {
  await confirmedSignature({ country: 'US', region: 'US-CA' })
  const before = await confirmedSignature({ country: 'US' })
  await db().signature.update({ where: { id: before.id }, data: { region: 'california' } })
  await confirmedSignature({ country: 'US' })
  expect((await dryRun({ country: 'US' })).regions).toEqual([
    { country: 'US', code: 'US-CA', count: 2 },
    { country: 'US', code: null, count: 1 },
  ])
  expect((await dryRun({ country: 'US', region: 'US-CA' })).count).toBe(2)
})

it('shows exactly the columns that are handed over, and never an address', async () => {
  const row = await confirmedSignature({ country: 'SE', name: 'Åsa', comment: '=1+1', postcode: '11122' })
  const without = await dryRun({ country: 'SE' })
  expect(without.columns).toEqual(['name', 'text_version', 'consent', 'renewed_to'])
  expect(without.sample).toEqual([['Åsa', '1', expect.any(String), '']])
  const { columns, sample } = await dryRun({ country: 'SE' }, [...OPTIONAL_FIELDS])
  expect(columns).toEqual(['name', ...OPTIONAL_FIELDS, 'text_version', 'consent', 'renewed_to'])
  expect(sample).toEqual([['Åsa', 'SE', '', '=1+1', '1', expect.any(String), '']])
  expect(JSON.stringify(sample)).not.toContain(row.emailDomain)
  expect(JSON.stringify(sample)).not.toContain('11122')
})

it('shows 20 of many', async () => {
  await manySignatures(30, { country: 'FI' })
  const { count, sample } = await dryRun({ country: 'FI' })
  expect([count, sample.length]).toEqual([30, 20])
})

it('says how many are left out, since another delivery has them', async () => {
  await confirmedSignature({ country: 'DK' })
  await withoutMaking(await startedDelivery({ country: 'DK' }))
  await confirmedSignature({ country: 'DK' })
  expect(await dryRun({ country: 'DK' })).toMatchObject({ count: 1, deliveredBefore: 1 })
  expect(await dryRun({ country: 'DK', again: 'on' })).toMatchObject({ count: 2, deliveredBefore: 1 })
})

it('must be looked at again when the number changed much until the start', async () => {
  await manySignatures(30, { country: 'IS' })
  const conditions = deliveryConditions.parse({ country: 'IS' })
  const plan = { to: 'The Minister', toLanguage: 'en' as const, fields: [], conditions, until: new Date() }
  expect(await startDelivery(ADMIN, { ...plan, seen: 60 })).toEqual({ state: 'drifted' })
  expect(await dryRun({ country: 'IS' })).toMatchObject({ count: 30, deliveredBefore: 0 })
})
