import { beforeAll, expect, it } from 'vitest'
import { asJob } from '@/lib/authorization/as-job'
import { confirmedSalts, openSeed } from '@/lib/ledger/seed'
import { editText } from '@/lib/petition/edit-text'
import { signedText } from '@/lib/petition/working-copy-queries'
import { db, query } from '@/lib/platform/db'
import { runRemoval } from '@/lib/removals/run'
import { undoRemoval } from '@/lib/removals/undo'
import { remove } from '@/lib/signatures/remove'
import { restore } from '@/lib/signatures/restore'
import { withdraw } from '@/lib/signatures/withdraw'
import { reconcile } from '@/lib/tallies/reconcile'
import { seedSignatures } from '@/prisma/seed/signatures'
import { ADMIN } from '@/testing/scenes/authorized'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { startedRemoval } from '@/testing/scenes/removals'
import { actToken, confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'
import { manySubscribers } from '@/testing/scenes/subscribers'

beforeAll(useSeededDatabase)

/** Kinds with the reason of the correction they name. */
async function loggedOf(signatureId: string) {
  const rows = await db().$queryRaw<{ kind: string; reason: string | null }[]>`
    SELECT e.kind, c.reason FROM ledger_events e LEFT JOIN corrections c ON c.id = e.correction_id
    WHERE e.signature_id = ${signatureId}::uuid ORDER BY e.id`
  return rows.map(({ kind, reason }) => [kind, reason])
}

/** Events that have not exactly one of the ledger with their kind and moment, and corrections that their entries do not add up to. */
async function differences() {
  const [row] = await db().$queryRaw<{ events: number; corrections: number; unqueued: number }[]>`
    SELECT (SELECT count(*)::int FROM signature_events s WHERE 1 <> (
        SELECT count(*) FROM ledger_events l WHERE l.signature_id = s.signature_id AND l.signature_event_id = s.id
          AND l.kind::text = s.kind::text AND l.at = s.at)) AS events,
      (SELECT count(*)::int FROM corrections c WHERE count <> (
        SELECT count(*) FROM ledger_events l WHERE l.correction_id = c.id AND l.kind::text = c.kind::text)) AS corrections,
      (SELECT count(*)::int FROM ledger_events l WHERE NOT EXISTS (
        SELECT FROM ledger_queue q WHERE q.event_id = l.id)) AS unqueued`
  return row
}

it('holds what moves the count, whichever verb or command moved it', async () => {
  const [left, removed, several] = [
    await confirmedSignature(),
    await confirmedSignature(),
    await confirmedSignature(),
  ]
  await withdraw(actToken(left))
  await remove(ADMIN, removed.id, 'Not a person')
  await restore(ADMIN, removed.id, 'A person after all')
  await remove(ADMIN, several.id, 'Not a person')
  expect(await loggedOf(left.id)).toEqual([
    ['confirmed', null],
    ['withdrawn', null],
  ])
  expect(await loggedOf(removed.id)).toEqual([
    ['confirmed', null],
    ['removed', 'Not a person'],
    ['restored', 'A person after all'],
  ])

  await manySignatures(700, { domain: 'bulk.example' })
  await manySubscribers(3, 1)
  await seedSignatures(300)
  const removal = await startedRemoval({ domain: 'bulk.example' })
  await runRemoval(asJob('test'), removal)
  await undoRemoval(ADMIN, removal, 'Too many')
  await runRemoval(asJob('test'), removal)

  const drifting = await confirmedSignature()
  await db().signature.update({
    where: { id: drifting.id },
    data: { state: 'withdrawn', withdrawnAt: new Date() },
  })
  expect(await reconcile()).toMatchObject({ events: 1 })
  expect(await loggedOf(drifting.id)).toHaveLength(2)

  expect(await differences()).toEqual({ events: 0, corrections: 0, unqueued: 0 })
})

it('holds each version of the text', async () => {
  const { version, words } = await signedText()
  await editText(
    ADMIN.id,
    version,
    words.map((row) => ({ ...row, demand: `${row.demand} Now.` })),
    { change: 'meaning' },
  )
  const rows = await db().ledgerEvent.findMany({
    where: { kind: 'text_version' },
    orderBy: { id: 'asc' },
    select: { textVersionId: true },
  })
  const versions = await db().textVersion.findMany({ orderBy: { version: 'asc' }, select: { id: true } })
  expect(rows.map(({ textVersionId }) => textVersionId)).toEqual(versions.map(({ id }) => id))
})

it('commits to exactly what is counted, with salts that only the signer’s seed gives', async () => {
  const row = await confirmedSignature({ name: 'Zoe\u0301 \\ 🕊️', region: 'Ñuble', comment: 'c'.repeat(500) })
  const event = await db().ledgerEvent.findFirstOrThrow({ where: { signatureId: row.id } })
  const { sealed } = await db().ledgerSeed.findFirstOrThrow({ where: { eventId: event.id } })
  const [made] = await query<{ entry: Buffer }>({
    text: `SELECT ledger_confirmed_entry(e.at, $2, s.name, s.country, s.region, s.comment, v.version::text, c.wording) AS entry
      FROM ledger_events e JOIN signatures s ON s.id = e.signature_id JOIN text_versions v ON v.id = s.text_version_id
        JOIN consents c ON c.id = s.consent_id
      WHERE e.id = $1`,
    values: [event.id, confirmedSalts(openSeed(sealed))],
  })
  expect(Buffer.from(event.entry ?? []).toString('hex')).toBe(made?.entry.toString('hex'))
  expect(made?.entry).toHaveLength(200)
})

it('forgets the seed with the signature', async () => {
  const { id } = await confirmedSignature()
  await db().signature.delete({ where: { id } })
  expect(await db().ledgerSeed.count({ where: { signatureId: id } })).toBe(0)
  expect(await loggedOf(id)).toHaveLength(1)
})
