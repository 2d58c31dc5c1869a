import { db, type Transaction } from '@/lib/platform/db'

export type TextUse = { updateId: number; title: string; published: boolean } | null

type Found = { key: string; updateId: number | null; title: string | null; published: boolean }

/** The texts that mention or attach each key, with drafts and the petition's working copy. */
export async function usesOf(keys: string[], tx: Transaction = db()): Promise<Map<string, TextUse[]>> {
  const found = await tx.$queryRaw<Found[]>`
    WITH texts AS (
      SELECT update_id, body FROM update_words
      UNION ALL SELECT update_id, body FROM update_drafts
      UNION ALL SELECT NULL, reasons FROM text_draft_words
      UNION ALL SELECT NULL, reasons FROM text_words
        WHERE text_version_id = (SELECT id FROM text_versions ORDER BY version DESC LIMIT 1)
    ), used AS (
      SELECT DISTINCT mention[1] AS key, update_id
      FROM texts, regexp_matches(body, '@([a-z0-9-]+)', 'g') AS mention WHERE mention[1] = ANY(${keys})
      UNION
      SELECT key, update_id FROM update_references JOIN "references" ON id = reference_id WHERE key = ANY(${keys})
    )
    SELECT key, update_id AS "updateId",
      (SELECT title FROM update_words w WHERE w.update_id = used.update_id ORDER BY locale LIMIT 1) AS title,
      EXISTS (SELECT FROM update_words w WHERE w.update_id = used.update_id AND published_at IS NOT NULL) AS published
    FROM used ORDER BY update_id NULLS FIRST`
  const uses = new Map<string, TextUse[]>()
  for (const { key, updateId, title, published } of found) {
    const use = updateId === null ? null : { updateId, title: title ?? '', published }
    uses.set(key, [...(uses.get(key) ?? []), use])
  }
  return uses
}
