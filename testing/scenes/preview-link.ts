import { tokenExpiringAt } from '@/lib/platform/tokens'
import type { Site } from '@/testing/drivers/site'

const DAY_MS = 86_400_000

/** Where the newest update can be looked at by its link; the site must share the tests' AUTH_SECRET. */
export async function previewPath(site: Site): Promise<string> {
  const until = new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS)
  const [update] = (await site.query(`
    UPDATE updates SET preview_until = '${until.toISOString()}' WHERE id = (SELECT max(id) FROM updates)
    RETURNING preview_id AS id, preview_version AS version`)) as { id: string; version: number }[]
  if (!update) throw new Error('There is no update')
  return `/preview/${tokenExpiringAt('preview', update.id, update.version, until)}`
}
