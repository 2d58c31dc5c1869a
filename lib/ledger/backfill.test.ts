import { expect, it } from 'vitest'
import { backfillBatch } from '@/lib/ledger/backfill'
import { db } from '@/lib/platform/db'
import { migrate } from '@/server/database/migrate'
import { databaseBefore } from '@/testing/database/before-migration'
import { query } from '@/testing/database/database'
import { confirmedSignature, useDatabase } from '@/testing/scenes/signatures'

const LEDGER = '20261130093000_ledger'

async function upgraded(): Promise<void> {
  const url = await databaseBefore(LEDGER)
  await query(
    url,
    `INSERT INTO text_versions (version) VALUES (8), (9);
     INSERT INTO signature_events (signature_id, kind, country, at)
       SELECT gen_random_uuid(), 'confirmed', 'MX', now() - interval '1 day' FROM generate_series(1, 5);
     INSERT INTO signature_events (signature_id, kind, country, reason)
       SELECT signature_id, 'removed', 'MX', 'One' FROM signature_events WHERE id = 2;
     INSERT INTO signature_events (signature_id, kind, country, reason)
       SELECT signature_id, 'removed', 'MX', 'Two' FROM signature_events WHERE id = 3;
     INSERT INTO signature_events (signature_id, kind, country, reason, removal_id)
       SELECT signature_id, 'removed', 'MX', 'Many', 7 FROM signature_events WHERE id IN (4, 5);
     INSERT INTO signature_events (signature_id, kind, country, reason)
       SELECT signature_id, 'restored', 'MX', 'Back' FROM signature_events WHERE id = 6`,
  )
  await migrate(url)
  await useDatabase(url)
}

function events() {
  return db().$queryRaw<{ kind: string; event: bigint | null; reason: string | null; queued: boolean }[]>`
    SELECT e.kind, e.signature_event_id AS event, c.reason,
      EXISTS (SELECT FROM ledger_queue q WHERE q.event_id = e.id) AS queued
    FROM ledger_events e LEFT JOIN corrections c ON c.id = e.correction_id ORDER BY e.id`
}

it('puts the versions first, then the events in their order, whatever happens meanwhile and whoever runs it', async () => {
  await upgraded()
  const later = await confirmedSignature()
  expect(await backfillBatch(4)).toBe(true)
  await Promise.all([backfillBatch(2), backfillBatch(2)])
  while (await backfillBatch(4));
  expect(await backfillBatch(4)).toBe(false)
  expect(await db().ledgerBackfill.count()).toBe(0)
  const all = await events()
  expect(all.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['text_version', null],
    ['text_version', null],
    ...Array.from({ length: 5 }, () => ['confirmed', null]),
    ['removed', 'One'],
    ['removed', 'Two'],
    ['removed', 'Many'],
    ['removed', 'Many'],
    ['restored', 'Back'],
    ['text_version', null],
    ['confirmed', null],
  ])
  expect(all.every(({ queued }) => queued)).toBe(true)
  expect(all.flatMap(({ event }) => event ?? []).map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(await db().ledgerEvent.count({ where: { signatureId: later.id, entry: { not: null } } })).toBe(1)
})
