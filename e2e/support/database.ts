import { randomBytes } from 'node:crypto'
import { newClient } from '@/lib/connections'

const TEMPLATE = 'campaign_template'

/** The address of a new database with the newest schema and no rows. It goes with its server at the end of the tests. */
export async function freshDatabase(): Promise<string> {
  return createDatabase(TEMPLATE)
}

/** The address of a new database without any schema. */
export async function emptyDatabase(): Promise<string> {
  return createDatabase('template0')
}

/** Makes the empty template that fresh databases are copied from, and returns its address for migrating. */
export async function createTemplate(): Promise<string> {
  await asAdministrator(`DROP DATABASE IF EXISTS ${TEMPLATE}`)
  await asAdministrator(`CREATE DATABASE ${TEMPLATE}`)
  return addressOf(TEMPLATE)
}

/** Cuts every connection to a database and lets none in, as if its server were gone. */
export async function closeDatabase(address: string): Promise<void> {
  const name = new URL(address).pathname.slice(1)
  await asAdministrator(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await asAdministrator(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
}

/** Lets connections in again. */
export async function openDatabase(address: string): Promise<void> {
  await asAdministrator(`ALTER DATABASE ${new URL(address).pathname.slice(1)} ALLOW_CONNECTIONS true`)
}

/** The rows that a statement returns. */
export async function query(address: string, statement: string): Promise<unknown[]> {
  const client = newClient({ connectionString: address, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

async function createDatabase(template: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  return addressOf(name)
}

async function asAdministrator(statement: string): Promise<void> {
  await query(addressOf('postgres'), statement)
}

function addressOf(database: string): string {
  const server = process.env.TEST_POSTGRES_URL
  if (!server) throw new Error('TEST_POSTGRES_URL is unset: e2e/support/postgres.ts must be the global setup')
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
