import type { Titles } from '@/lib/i18n/title-in'
import { db, type Transaction } from '@/lib/platform/db'

/** A text that uses a reference: the petition, an update, or what is said of a delivery, named by its recipient. */
export type TextUse =
  | 'petition'
  | { updateId: number; titles: Titles; published: boolean; isDeleted: boolean }
  | { deliveryId: number; title: string; published: boolean }

type Found = {
  key: string
  updateId: number | null
  deliveryId: number | null
  to: string | null
  titles: Titles | null
  published: boolean
  isDeleted: boolean
}

/** The texts that mention or attach each key, with drafts, deleted ones that can be brought back, and the petition's working copy. */
export async function usesOf(keys: string[], tx: Transaction = db()): Promise<Map<string, TextUse[]>> {
  const found = await tx.$queryRaw<Found[]>`
    WITH texts AS (
      SELECT update_id, NULL::int AS delivery_id, body FROM update_words
      UNION ALL SELECT update_id, NULL, body FROM update_drafts
      UNION ALL SELECT NULL, NULL, reasons FROM text_draft_words
      UNION ALL SELECT NULL, NULL, story FROM campaign_words
      UNION ALL SELECT NULL, NULL, reasons FROM text_words
        WHERE text_version_id = (SELECT id FROM text_versions ORDER BY version DESC LIMIT 1)
      UNION ALL SELECT NULL, w.delivery_id, body FROM delivery_words w JOIN deliveries d ON d.id = w.delivery_id
        WHERE d.state <> 'discarded'
      UNION ALL SELECT NULL, delivery_id, body FROM delivery_response_words JOIN delivery_responses r ON r.id = response_id
    ), used AS (
      SELECT DISTINCT mention[1] AS key, update_id, delivery_id
      FROM texts, regexp_matches(body, '@([a-z0-9-]+)', 'g') AS mention WHERE mention[1] = ANY(${keys})
      UNION
      SELECT key, update_id, NULL FROM update_references JOIN "references" ON id = reference_id WHERE key = ANY(${keys})
    )
    SELECT key, used.update_id AS "updateId", delivery_id AS "deliveryId",
      d.to, (SELECT json_agg(json_build_object('locale', locale, 'title', title)) FROM update_words w
        WHERE w.update_id = used.update_id) AS titles,
      EXISTS (SELECT FROM updates WHERE id = used.update_id AND deleted_at IS NOT NULL) AS "isDeleted",
      coalesce(d.state = 'delivered',
        EXISTS (SELECT FROM update_words w WHERE w.update_id = used.update_id AND published_at IS NOT NULL)) AS published
    FROM used LEFT JOIN deliveries d ON d.id = delivery_id
    ORDER BY used.update_id NULLS FIRST, delivery_id NULLS FIRST`
  const uses = new Map<string, TextUse[]>()
  for (const row of found) uses.set(row.key, [...(uses.get(row.key) ?? []), useOf(row)])
  return uses
}

function useOf({ updateId, deliveryId, to, titles, published, isDeleted }: Found): TextUse {
  if (updateId !== null) return { updateId, titles: titles ?? [], published, isDeleted }
  return deliveryId === null ? 'petition' : { deliveryId, title: to ?? '', published }
}
