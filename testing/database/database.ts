import { randomBytes } from 'node:crypto'
import { withConnection } from '@/lib/platform/connections'
import type { Addresses } from '@/server/postgres/embedded-postgres'

const TEMPLATE = 'campaign_template'
const SITE = 'TEST_POSTGRES_URL'
const OWNER = 'TEST_POSTGRES_OWNER_URL'

/** Migrated but without rows; the address is that of the site's role. */
export async function freshDatabase(): Promise<string> {
  return addressOf(await createDatabase(TEMPLATE))
}

/** Without a schema; the address is the owner's. */
export async function emptyDatabase(): Promise<string> {
  return addressOf(await createDatabase('template0'), OWNER)
}

export async function createTemplate(): Promise<Addresses> {
  await asAdministrator(`DROP DATABASE IF EXISTS ${TEMPLATE}`)
  await asAdministrator(`CREATE DATABASE ${TEMPLATE}`)
  return { url: addressOf(TEMPLATE), ownerUrl: addressOf(TEMPLATE, OWNER) }
}

export function ownerUrlOf(address: string): string {
  return addressOf(new URL(address).pathname.slice(1), OWNER)
}

export async function blockConnections(address: string): Promise<void> {
  const name = new URL(address).pathname.slice(1)
  await asAdministrator(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await asAdministrator(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
}

export async function allowConnections(address: string): Promise<void> {
  await asAdministrator(`ALTER DATABASE ${new URL(address).pathname.slice(1)} ALLOW_CONNECTIONS true`)
}

export async function queryAsOwner(statement: string): Promise<unknown[]> {
  return query(ownerUrlOf(process.env.DATABASE_URL ?? ''), statement)
}

export async function query(address: string, statement: string): Promise<unknown[]> {
  const { rows } = await withConnection(address, (client) => client.query(statement))
  return rows
}

async function createDatabase(template: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  return name
}

async function asAdministrator(statement: string): Promise<void> {
  await query(addressOf('postgres', OWNER), statement)
}

function addressOf(database: string, variable = SITE): string {
  const server = process.env[variable]
  if (!server) throw new Error(`${variable} is unset: testing/database/postgres.ts must be the global setup`)
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
