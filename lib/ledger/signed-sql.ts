import { Prisma } from '@/lib/generated/prisma/client'

/** A text version's name as lib/petition/rules.ts writes it, of the row `v`. */
export const VERSION_NAME = `v.major || CASE WHEN v.minor = 0 THEN '' ELSE '.' || v.minor END`

/**
 * What the row `s` of a signature stood for at the moment `at`, as `SignedValues`: the text version and the consent from before
 * whatever renewal came later.
 */
export function signedAt(at: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_build_object('name', s.name, 'country', s.country, 'region', s.region, 'comment', s.comment,
      'text-version', ${Prisma.raw(VERSION_NAME)}, 'consent', c.wording)
    FROM (SELECT 1) AS one
    LEFT JOIN LATERAL (
      SELECT from_version_id, from_consent_id FROM renewals WHERE signature_id = s.id AND at >= ${at} ORDER BY id LIMIT 1
    ) AS before ON true
    JOIN text_versions v ON v.id = coalesce(before.from_version_id, s.text_version_id)
    JOIN consents c ON c.id = coalesce(before.from_consent_id, s.consent_id)
  )`
}

/** The confirmed event that the event `e` is or acts on. */
export const CONFIRMED_EVENT = Prisma.sql`
  SELECT c.id FROM ledger_events c WHERE c.signature_id = e.signature_id AND c.kind = 'confirmed' AND c.id <= e.id
  ORDER BY c.id DESC LIMIT 1`

/** What a renewal of the event `e` moved to, as `SignedValues`. */
export const RENEWED_TO = Prisma.sql`(
  SELECT json_build_object('text-version', ${Prisma.raw(VERSION_NAME)}, 'consent', c.wording)
  FROM text_versions v, consents c WHERE v.id = e.text_version_id AND c.id = e.consent_id
)`
