import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'

/** `minutes` since they last wrote in this language of the update; null where they never did. */
export type OtherEditor = { email: string; minutes: number | null }

/** One language of an update, open in one editor (a UUID). */
export type OpenPlace = { updateId: number; locale: Locale; editor: string }

// Three times as long as an open editor waits before it says so again.
const EXPIRES_SECONDS = 60

/** Says that an admin has this editor open, for a minute. Nothing where the update is gone. */
export async function notePresence(adminId: string, { updateId, locale, editor }: OpenPlace): Promise<void> {
  await db().$executeRaw`
    DELETE FROM update_presence WHERE editor IN (
      SELECT editor FROM update_presence WHERE seen_at < now() - make_interval(secs => ${EXPIRES_SECONDS})
      FOR UPDATE SKIP LOCKED)`
  await db().$executeRaw`
    INSERT INTO update_presence (editor, update_id, locale, admin_id, seen_at)
    SELECT ${editor}::uuid, id, ${locale}, ${adminId}::uuid, now() FROM updates
    WHERE id = ${updateId} AND deleted_at IS NULL
    ON CONFLICT (editor) DO UPDATE SET seen_at = now()
    WHERE update_presence.admin_id = EXCLUDED.admin_id AND update_presence.update_id = EXCLUDED.update_id`
}

/** Says that an admin has left this editor. */
export async function endPresence(adminId: string, editor: string): Promise<void> {
  await db().updatePresence.deleteMany({ where: { editor, adminId } })
}

/** The other admins who have the same words open, by their address. */
export function othersPresent(adminId: string, updateId: number, locale: Locale): Promise<OtherEditor[]> {
  return db().$queryRaw<OtherEditor[]>`
    WITH written AS (
      SELECT edited_by AS by, edited_at AS at FROM update_words WHERE update_id = ${updateId} AND locale = ${locale}
      UNION ALL SELECT edited_by, edited_at FROM update_drafts WHERE update_id = ${updateId} AND locale = ${locale}
      UNION ALL SELECT admin_id, at FROM update_versions WHERE update_id = ${updateId} AND locale = ${locale}
    )
    SELECT email, floor(extract(epoch FROM now() - (SELECT max(at) FROM written WHERE by = id)) / 60)::int AS minutes
    FROM admins
    WHERE id <> ${adminId}::uuid AND email IS NOT NULL AND id IN (
      SELECT admin_id FROM update_presence
      WHERE update_id = ${updateId} AND locale = ${locale}
        AND seen_at >= now() - make_interval(secs => ${EXPIRES_SECONDS}))
    ORDER BY email`
}
