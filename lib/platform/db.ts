import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { newPool } from '@/lib/platform/connections'
import { env } from '@/lib/platform/env'
import { PrismaClient, type Prisma } from '@/lib/generated/prisma/client'

export type Transaction = Prisma.TransactionClient

/**
 * SQL with its values. By a name it is prepared, and soon planned, once for each connection: not for what looks rows up in a
 * table that grows, since a plan from when it was small reads all of it.
 */
export type Statement = { name?: string; text: string; values: unknown[] }

// In ms. Many posts for one address wait for its row one after the other, and each must still get its answer.
const PATIENCE = { maxWait: 10_000, timeout: 15_000 }
// Next's thread has as many of its own, and two processes must fit into PostgreSQL's 100.
const POOL = { max: 15, connectionTimeoutMillis: 3_000, keepAlive: true }

// In ms: whoever waits for an answer is told by then that there is none.
const ANSWERED_WITHIN = 5_000

// Next reloads modules in development; the connections outlive them.
const kept = globalThis as { prisma?: PrismaClient; pool?: pg.Pool }

/** The process's one Prisma client, connected at first use. A query throws while the database is away. */
export function db(): PrismaClient {
  return (kept.prisma ??= new PrismaClient({
    adapter: new PrismaPg(pool()),
    transactionOptions: PATIENCE,
    errorFormat: 'minimal',
  }))
}

/** One statement in plain SQL, on a connection of the same pool: for what would cost more to translate than to run. */
export async function query<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]> {
  return (await pool().query<Row>(statement)).rows
}

/** As `query`, where somebody waits for the answer: throws also when the database hangs, and gives that connection up. */
export async function queryInTime<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]> {
  const inTime = { ...statement, query_timeout: ANSWERED_WITHIN }
  return (await pool().query<Row>(inTime)).rows
}

/** Ends the process's connections. */
export async function disconnect(): Promise<void> {
  const { prisma, pool } = kept
  Object.assign(kept, { prisma: undefined, pool: undefined })
  await prisma?.$disconnect()
  await pool?.end()
}

function pool(): pg.Pool {
  const { DATABASE_URL } = env()
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: start the site with npm start')
  return (kept.pool ??= newPool(DATABASE_URL, POOL))
}

/** Whether a failed query failed for what stood in it (SQLSTATE classes 22 and 23), and not for the database's own state. */
export function isDataError(error: unknown): boolean {
  const { code } = Object(error) as { code?: unknown }
  return typeof code === 'string' && /^2[23]...$/.test(code)
}
