import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db, type Transaction } from '@/lib/platform/db'
import { logFailure } from '@/lib/platform/log-failure'
import { eraseDue, firstDue } from '@/lib/retention/erase-due'
import { eraseNewsRecipients } from '@/lib/retention/erase-news-recipients'
import { retentionDue, type RetentionDue } from '@/lib/retention/rules'

const BATCH_SIZE = 500
const BEGINNING = '00000000-0000-0000-0000-000000000000'
// In ms: a batch takes about a second, but the machine may be busy.
const TRANSACTION_OPTIONS = { timeout: 60_000 }

type Done = { erased?: number; keptForNews?: number; newsErased?: number; failed?: number }

/**
 * Erases what the settings say is due, in batches that each commit: a kill repeats nothing, and the next run goes on with its
 * sums. A signature that cannot be erased is left for the next night. The audit holds what was done. Throws when `signal` aborts.
 */
export async function runRetention(
  _job: Authorized<'job'>,
  signal?: AbortSignal,
  now = new Date(),
): Promise<void> {
  const { endedAt, ...settings } = await db().campaign.findUniqueOrThrow({ where: { id: 1 } })
  const due = retentionDue(settings, endedAt, now)
  const run = await openRun()
  if (due.all && endedAt) due.all = await beginErasing(endedAt)
  if (due.all || due.signedBefore) await eraseSignatures(run, due, signal)
  await eraseLeftRecipients(run, due, signal)
  if (due.all) await db().removedAddress.deleteMany()
  await closeRun(run)
}

async function openRun(): Promise<number> {
  const open = await db().retentionRun.findFirst({ where: { endedAt: null }, select: { id: true } })
  return (open ?? (await db().retentionRun.create({ data: {}, select: { id: true } }))).id
}

/** Committed before anything is erased: from then on nobody takes the end back. False where somebody just did. */
async function beginErasing(endedAt: Date): Promise<boolean> {
  const begun = await db().$executeRaw`
    UPDATE campaign SET erasing_began_at = coalesce(erasing_began_at, now()) WHERE id = 1 AND ended_at = ${endedAt}`
  return begun > 0
}

async function eraseSignatures(run: number, due: RetentionDue, signal?: AbortSignal): Promise<void> {
  for (let after: string | null = BEGINNING; after !== null;) {
    signal?.throwIfAborted()
    after = await eraseAfter(run, due, after, BATCH_SIZE)
  }
}

async function eraseAfter(
  run: number,
  due: RetentionDue,
  after: string,
  size: number,
): Promise<string | null> {
  try {
    return await eraseBatch(run, due, after, size)
  } catch (error) {
    // Throws too where the database is away, and not a row what fails.
    const first = await firstDue(db(), due, after)
    if (first === null) return null
    if (size > 1) return eraseOneByOne(run, due, after, size)
    logFailure('Erasing a signature', error)
    await note(db(), run, { failed: 1 })
    return first
  }
}

async function eraseOneByOne(
  run: number,
  due: RetentionDue,
  after: string,
  size: number,
): Promise<string | null> {
  let last: string | null = after
  for (let done = 0; done < size && last !== null; done += 1) last = await eraseAfter(run, due, last, 1)
  return last
}

function eraseBatch(run: number, due: RetentionDue, after: string, size: number): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const { last, ...done } = await eraseDue(tx, due, after, size)
    await note(tx, run, done)
    return last
  }, TRANSACTION_OPTIONS)
}

async function eraseLeftRecipients(
  run: number,
  { newsBefore }: RetentionDue,
  signal?: AbortSignal,
): Promise<void> {
  for (let some = BATCH_SIZE; some === BATCH_SIZE;) {
    signal?.throwIfAborted()
    some = await db().$transaction(async (tx) => {
      const newsErased = await eraseNewsRecipients(tx, newsBefore, BATCH_SIZE)
      await note(tx, run, { newsErased })
      return newsErased
    }, TRANSACTION_OPTIONS)
  }
}

async function note(tx: Transaction, run: number, done: Done): Promise<void> {
  const { erased = 0, keptForNews = 0, newsErased = 0, failed = 0 } = done
  await tx.retentionRun.update({
    where: { id: run },
    data: {
      erased: { increment: erased },
      keptForNews: { increment: keptForNews },
      newsErased: { increment: newsErased },
      failed: { increment: failed },
    },
  })
}

// A night without anything to erase leaves nothing in the audit.
async function closeRun(run: number): Promise<void> {
  await db().$transaction(async (tx) => {
    const { erased, keptForNews, newsErased, failed } = await tx.retentionRun.update({
      where: { id: run },
      data: { endedAt: new Date() },
    })
    if (erased + newsErased + failed === 0) {
      await tx.retentionRun.delete({ where: { id: run } })
      return
    }
    const detail = { erased, 'kept for news': keptForNews, 'news erased': newsErased, failed }
    await audit(tx, { adminId: null, verb: 'erase-by-retention', subject: 'campaign:1', detail })
  })
}
