import { db, type Transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { EMPTY_ROOT } from './hash.ts'
import type { LedgerProblem } from './rules.ts'

/** `size` and `root` are those of the tree; `checkpoint` and what is `published` were last signed and may be served. */
export type Log = {
  id: number
  origin: string
  size: number
  root: Uint8Array
  publishedSize: number
  publishedAt: Date | null
  checkpoint: string | null
  problem: LedgerProblem | null
}

/** The log that is being written: the newest. Null before the first. */
export async function currentLog(tx: Transaction = db()): Promise<Log | null> {
  const row = await tx.ledgerLog.findFirst({ orderBy: { id: 'desc' } })
  return row && logOf(row)
}

/** The newest first. */
export async function allLogs(): Promise<Log[]> {
  return (await db().ledgerLog.findMany({ orderBy: { id: 'desc' } })).map(logOf)
}

/** An earlier log, or the current one; null where there is none of this number. */
export async function logById(id: number): Promise<Log | null> {
  const row = await db().ledgerLog.findUnique({ where: { id } })
  return row && logOf(row)
}

/** Makes the first log where there is none. Its origin is taken from SITE_URL once, and never changes. */
export async function openLog(): Promise<Log> {
  const origin = `${new URL(env().SITE_URL).host}/ledger`
  await db().ledgerLog.createMany({
    data: { id: 1, origin, root: new Uint8Array(EMPTY_ROOT) },
    skipDuplicates: true,
  })
  const log = await currentLog()
  if (!log) throw new Error('There is no log')
  return log
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof db>['ledgerLog']['findUnique']>>>

function logOf({ id, origin, size, root, publishedSize, publishedAt, checkpoint, problem }: Row): Log {
  return {
    id,
    origin,
    size: Number(size),
    root,
    publishedSize: Number(publishedSize),
    publishedAt,
    checkpoint,
    problem: problem as LedgerProblem | null,
  }
}
