import { audit, type AuditEntry } from '@/lib/audit/audit'
import type { Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { PublishProblems } from '@/lib/publishing/rules'
import { unmetRequirements } from '@/lib/updates/publish-requirements'
import type { UpdateWordsInput } from '@/lib/updates/schema'
import { keepVersion } from '@/lib/updates/versions'

export type Published = { state: 'published' } | { state: 'incomplete'; problems: PublishProblems }

type Unpublished = Omit<UpdateWordsInput, 'locale'> & { locale: string; updateId: number }

/** Publishes saved words; needs the lock on their update. `by` is who acts, and what the audit adds. */
export async function publishWords(
  tx: Transaction,
  words: Unpublished,
  by: Pick<AuditEntry, 'adminId' | 'detail'>,
): Promise<Published> {
  const problems = await unmetRequirements(tx, words)
  if (problems) return { state: 'incomplete', problems }
  const { updateId, locale } = words
  const place = { updateId, locale }
  await tx.updateWords.update({
    where: { updateId_locale: place },
    data: { ...UNSCHEDULED, publishedAt: new Date(), missedAt: null, withdrawnAt: null },
  })
  await keepVersion(tx, words, { ...place, kind: 'published', live: true, adminId: by.adminId })
  await audit(tx, {
    adminId: by.adminId,
    verb: 'publish',
    subject: `update:${updateId}`,
    detail: { locale, ...by.detail },
  })
  await invalidate(tx)
  return { state: 'published' }
}

export const UNSCHEDULED = { scheduledFor: null, scheduledZone: null, scheduledBy: null }
