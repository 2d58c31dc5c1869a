import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient, type Prisma } from '@/lib/generated/prisma/client'

export type Transaction = Prisma.TransactionClient

// In ms. Many posts for one address wait for its row one after the other, and each must still get its answer.
const PATIENCE = { maxWait: 10_000, timeout: 15_000 }

// Next reloads modules in development; the client outlives them.
const kept = globalThis as { prisma?: PrismaClient }

/** The process's one Prisma client, connected at first use. A query throws while the database is away. */
export function db(): PrismaClient {
  return (kept.prisma ??= connect())
}

function connect(): PrismaClient {
  const connectionString = env().DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set: start the site with npm start')
  const adapter = new PrismaPg({ connectionString, max: 20, connectionTimeoutMillis: 3000 })
  return new PrismaClient({ adapter, transactionOptions: PATIENCE, errorFormat: 'minimal' })
}

/** Whether a failed query failed for what stood in it (SQLSTATE classes 22 and 23), and not for the database's own state. */
export function isDataError(error: unknown): boolean {
  const { meta } = Object(error) as {
    meta?: { code?: unknown; driverAdapterError?: { cause?: { originalCode?: unknown } } }
  }
  const code = meta?.driverAdapterError?.cause?.originalCode ?? meta?.code
  return typeof code === 'string' && /^2[23]/.test(code)
}
