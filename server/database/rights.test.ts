import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionTo } from '@/lib/platform/connection.mjs'
import { db } from '@/lib/platform/db'
import { remove } from '@/lib/signatures/remove'
import { emptyDatabase, freshDatabase, ownerUrlOf, queryAsOwner } from '@/testing/database/database'
import { ADMIN } from '@/testing/scenes/authorized'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'
import { migrate } from './migrate.ts'

const APPEND_ONLY = [
  'audit_events',
  'signature_events',
  'ledger_events',
  'ledger_entries',
  'setting_changes',
  'text_copies',
  'text_versions',
  'text_words',
  'consents',
  'update_versions',
]
const NOT_YOURS = /permission denied|must be owner|must be superuser|must have admin option/

let site: pg.Client
let owner: pg.Client

beforeAll(async () => {
  const url = await useSeededDatabase()
  site = new pg.Client(connectionTo(url))
  owner = new pg.Client(connectionTo(ownerUrlOf(url)))
  await Promise.all([site.connect(), owner.connect()])
  await remove(ADMIN, (await confirmedSignature()).id, 'Signed by a program')
  await owner.query(
    `WITH removal AS (INSERT INTO removals (started_by, conditions, until, reason, found) VALUES ($1, '{}', now(), 'Why', 1))
     INSERT INTO update_versions (update_id, locale, kind, live, title, byline, summary, body)
     SELECT id, 'en', 'saved', false, '', '', '', '' FROM updates LIMIT 1`,
    [ADMIN.id],
  )
  await owner.query(
    `WITH log AS (INSERT INTO ledger_logs (id, origin, root) VALUES (1, 'example.org/ledger', '')),
       key AS (INSERT INTO ledger_keys (log_id, vkey, since_size) VALUES (1, 'key', 0)),
       tile AS (INSERT INTO ledger_tiles (log_id, level, index, hashes) VALUES (1, 0, 0, '\\x01'))
     INSERT INTO ledger_entries (log_id, index, event_id) VALUES (1, 0, 1)`,
  )
  await owner.query(`INSERT INTO text_copies (from_version, words) VALUES (1, '[]')`)
  await owner.query(`INSERT INTO setting_changes (setting, before, after) VALUES ('goals', '[1]', '[2]')`)
})
afterAll(() => Promise.all([site.end(), owner.end()]))

describe('the role that the site works with', () => {
  it.each([
    `COPY campaign FROM PROGRAM 'echo 1'`,
    `COPY (SELECT 1) TO PROGRAM 'cat'`,
    `COPY campaign FROM '/etc/passwd'`,
    `SELECT pg_read_file('/etc/passwd')`,
    `SELECT lo_import('/etc/passwd')`,
    'SET session_replication_role = replica',
    `ALTER SYSTEM SET log_statement = 'all'`,
    'ALTER TABLE audit_events DISABLE TRIGGER audit_events_append_only',
    'ALTER TABLE audit_events DISABLE TRIGGER ALL',
    'DROP TRIGGER audit_events_append_only ON audit_events',
    'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$',
    'ALTER TABLE audit_events ADD COLUMN other text',
    'DROP TABLE audit_events',
    'DROP SCHEMA graphile_worker CASCADE',
    'CREATE TABLE other (id int)',
    'CREATE SCHEMA other',
    'CREATE ROLE other SUPERUSER',
    'ALTER ROLE CURRENT_USER SUPERUSER',
    'GRANT pg_execute_server_program TO CURRENT_USER',
    'SET ROLE campaign',
    'SET SESSION AUTHORIZATION campaign',
    'REASSIGN OWNED BY campaign TO CURRENT_USER',
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', '1', 'none')`,
    `INSERT INTO corrections (kind, count, reason) VALUES ('removed', 1, 'invented')`,
  ])('may not: %s', async (statement) => {
    await expect(site.query(statement)).rejects.toThrow(NOT_YOURS)
  })

  it.each(APPEND_ONLY)('only adds to %s', async (table) => {
    const { rows } = await site.query(
      `SELECT array_agg(privilege_type::text ORDER BY privilege_type) AS rights
       FROM information_schema.table_privileges WHERE table_name = $1 AND grantee = current_user`,
      [table],
    )
    expect(rows).toEqual([{ rights: ['INSERT', 'SELECT'] }])
    for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])
      await expect(site.query(statement)).rejects.toThrow(/permission denied/)
    await expect(site.query(`SELECT FROM ${table} FOR UPDATE`)).rejects.toThrow(/permission denied/)
  })

  it('empties no table at all', async () => {
    const { rows } = await site.query<{ name: string }>(
      `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r'
         AND relnamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)
         AND has_table_privilege(oid, 'TRUNCATE, TRIGGER, REFERENCES')`,
    )
    expect(rows).toEqual([])
  })
})

describe('what is append-only', () => {
  it.each([...APPEND_ONLY, 'corrections', 'removals', 'ledger_logs', 'ledger_tiles', 'ledger_keys'])(
    'stays in %s whoever asks, its owner too',
    async (table) => {
      expect((await owner.query(`SELECT FROM ${table}`)).rowCount).toBeGreaterThan(0)
      await expect(owner.query(`DELETE FROM ${table}`)).rejects.toThrow(`${table} is append-only`)
      await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only')
    },
  )

  it.each([
    `UPDATE corrections SET reason = 'Another'`,
    'UPDATE corrections SET count = count - 1',
    `UPDATE removals SET reason = 'Another'`,
    'UPDATE removals SET found = 2',
    `UPDATE ledger_logs SET origin = 'example.net/ledger'`,
    'UPDATE ledger_logs SET size = size - 1',
    `UPDATE ledger_logs SET root = '\\x01'`,
    'UPDATE ledger_logs SET published_size = size + 1',
    `UPDATE ledger_tiles SET hashes = '\\x0203'`,
    `UPDATE ledger_keys SET vkey = 'another'`,
    `UPDATE ledger_seeds SET sealed = ''`,
  ])('stays as it was written: %s', async (statement) => {
    await expect(owner.query(statement)).rejects.toThrow('append-only')
  })

  it('is named here whole', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger
       WHERE tgfoid IN ('refuse_change'::regproc, 'keep_with_update'::regproc) AND tgqual IS NULL
       GROUP BY tgrelid HAVING bit_or(tgtype) & 24 = 24`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...APPEND_ONLY].sort())
  })
})

it('works with tables of later migrations, and grants nothing anew that is there', async () => {
  await queryAsOwner('CREATE TABLE later (id serial PRIMARY KEY, word text)')
  await db().$executeRaw`INSERT INTO later (word) VALUES ('kept')`
  expect(await db().$queryRaw`UPDATE later SET word = 'other' RETURNING word`).toEqual([{ word: 'other' }])
})

it('is narrowed again by the next start, whatever somebody granted it meanwhile', async () => {
  const url = await freshDatabase()
  const [ownerUrl, granting] = [ownerUrlOf(url), new pg.Client(connectionTo(ownerUrlOf(url)))]
  await granting.connect()
  await granting.query('GRANT ALL ON audit_events, consents TO campaign_site')
  await granting.end()
  await migrate(ownerUrl, { siteUrl: url })
  const narrow = new pg.Client(connectionTo(url))
  await narrow.connect()
  await expect(narrow.query('TRUNCATE audit_events')).rejects.toThrow(/permission denied/)
  await narrow.end()
})

it('starts without the owner where nothing is left to migrate, and says what it needs where something is', async () => {
  const url = await freshDatabase()
  await expect(migrate(url)).resolves.toBeUndefined()
  const empty = new URL(url)
  empty.pathname = new URL(await emptyDatabase()).pathname
  await expect(migrate(empty.href)).rejects.toThrow('DATABASE_OWNER_URL')
})

it('is refused with an address of another database', async () => {
  const [url, other] = [await freshDatabase(), await freshDatabase()]
  await expect(migrate(ownerUrlOf(url), { siteUrl: other })).rejects.toThrow('lead to two databases')
})
