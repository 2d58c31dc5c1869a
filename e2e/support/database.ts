import { randomBytes } from 'node:crypto'
import pg from 'pg'

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

async function createDatabase(template: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  return addressOf(name)
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf('postgres'), connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function addressOf(database: string): string {
  const server = process.env.TEST_POSTGRES_URL
  if (!server) throw new Error('TEST_POSTGRES_URL is unset: e2e/support/postgres.ts must be the global setup')
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
