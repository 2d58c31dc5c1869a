import { audit } from '@/lib/audit/audit'
import { db } from '@/lib/platform/db'
import { publishWords, UNSCHEDULED } from '@/lib/updates/publish'

/** Publishes due words, once each in concurrent runs; incomplete ones stay. Tries all, then throws if one failed. */
export async function publishDue(): Promise<void> {
  const due = await db().$queryRaw<{ id: number; locale: string }[]>`
    SELECT update_id AS id, locale FROM update_words WHERE scheduled_for <= now() AND published_at IS NULL
    ORDER BY scheduled_for, update_id, locale`
  const failures: unknown[] = []
  for (const { id, locale } of due) await publishOne(id, locale).catch((error) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

async function publishOne(id: number, locale: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM updates WHERE id = ${id} FOR UPDATE`
    // It may have been published or rescheduled since it was found; only the database's clock decides what is due.
    const due = await tx.$queryRaw<unknown[]>`
      SELECT locale FROM update_words
      WHERE update_id = ${id} AND locale = ${locale} AND scheduled_for <= now() AND published_at IS NULL`
    if (due.length === 0) return
    const key = { updateId_locale: { updateId: id, locale } }
    const words = await tx.updateWords.findUniqueOrThrow({ where: key })
    const scheduled = { scheduled: words.scheduledFor?.toISOString() ?? '', zone: words.scheduledZone ?? '' }
    const published = await publishWords(tx, words, { adminId: words.scheduledBy, detail: scheduled })
    if (published.state !== 'incomplete') return
    await tx.updateWords.update({ where: key, data: { ...UNSCHEDULED, missedAt: words.scheduledFor } })
    await audit(tx, {
      adminId: words.scheduledBy,
      verb: 'miss-schedule',
      subject: `update:${id}`,
      detail: { locale, ...scheduled, lacks: Object.keys(published.problems).join(' ') },
    })
  })
}
