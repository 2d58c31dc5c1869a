import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient, type Prisma } from '@/lib/generated/prisma/client'
import { newPool } from '@/lib/platform/connections'
import { env } from '@/lib/platform/env'

export type Transaction = Prisma.TransactionClient

/** A `name` prepares it: not for growing tables, as the plan would stay that of the small table. */
export type Statement = { name?: string; text: string; values: unknown[] }

// In ms: many posts for one address wait for its row in turn.
const TRANSACTION_OPTIONS = { maxWait: 10_000, timeout: 15_000 }
// Next's thread has its own 15, and two processes must fit into PostgreSQL's 100.
const POOL = { max: 15, connectionTimeoutMillis: 3_000, keepAlive: true }

const QUERY_TIMEOUT_MS = 5_000

const shared = globalThis as { prisma?: PrismaClient; pool?: pg.Pool }

/** Queries throw while the database is away. */
export function db(): PrismaClient {
  return (shared.prisma ??= new PrismaClient({
    adapter: new PrismaPg(pool()),
    transactionOptions: TRANSACTION_OPTIONS,
    errorFormat: 'minimal',
  }))
}

/** For statements whose translation by Prisma would cost more than the query. */
export async function query<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]> {
  return (await pool().query<Row>(statement)).rows
}

/** Like `query`, but drops the connection and throws after 5 s without an answer. */
export async function queryInTime<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]> {
  const inTime = { ...statement, query_timeout: QUERY_TIMEOUT_MS }
  return (await pool().query<Row>(inTime)).rows
}

export async function disconnect(): Promise<void> {
  const { prisma, pool } = shared
  Object.assign(shared, { prisma: undefined, pool: undefined })
  await prisma?.$disconnect()
  await pool?.end()
}

function pool(): pg.Pool {
  const { DATABASE_URL } = env()
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: start the site with npm start')
  return (shared.pool ??= newPool(DATABASE_URL, POOL))
}

/** Whether a query failed because of its data (SQLSTATE classes 22 and 23). */
export function isDataError(error: unknown): boolean {
  const { code } = Object(error) as { code?: unknown }
  return typeof code === 'string' && /^2[23]...$/.test(code)
}
