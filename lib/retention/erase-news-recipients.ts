import { forgetRecipients } from '@/lib/broadcasts/forget-recipients'
import type { Transaction } from '@/lib/platform/db'

/** Erases up to `size` addresses kept for news: of those who left, whose mail bounced, or kept since before `before`. */
export async function eraseNewsRecipients(
  tx: Transaction,
  before: Date | null,
  size: number,
): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM news_recipients
    WHERE left_at IS NOT NULL OR bounced_at IS NOT NULL OR since < ${before}::timestamptz
    ORDER BY id LIMIT ${size} FOR UPDATE SKIP LOCKED`
  const ids = rows.map(({ id }) => id)
  await forgetRecipients(tx, ids)
  await tx.newsRecipient.deleteMany({ where: { id: { in: ids } } })
  return ids.length
}
