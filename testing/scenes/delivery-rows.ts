import { tokenExpiringAt } from '@/lib/platform/tokens'
import type { Site } from '@/testing/drivers/site'

const LINK = '0198c0de-0000-7000-8000-00000000000d'
/** Whom `deliveredRows` handed them to. */
export const HANDED_TO = 'Bureau of Industry and Security'
const MANIFEST = 'ab'.repeat(32)

/** All that is confirmed, as if it had been handed over with every field, with words, references and what came of it. */
export async function deliveredRows(site: Site): Promise<void> {
  await site.query(`
    INSERT INTO deliveries (id, state, date, "to", method, count, fields, until, sealed_at, checkpoint, manifest, files, files_until, delivered_at)
    SELECT 7, 'delivered', '2026-11-20', '${HANDED_TO}', 'hand', count(*), '{country,region,comment}', now(),
      now(), E'example.org/ledger\\n1\\nJUhpYjhqpNSc05a3nQnGvrPNt+6UISFi5RJCcxtwP0o=\\n', '\\x${MANIFEST}', 'stored',
      now() + interval '60 days', now() FROM signatures WHERE state = 'confirmed'`)
  await site.query(`INSERT INTO delivery_signatures (delivery_id, signature_id, again)
    SELECT 7, id, false FROM signatures WHERE state = 'confirmed'`)
  await site.query(`INSERT INTO delivery_words (delivery_id, locale, body)
    SELECT 7, 'en', 'Twelve volunteers carried the boxes up the steps [@' || key || '].' FROM "references" ORDER BY key LIMIT 1`)
  await site.query(`INSERT INTO delivery_responses (id, delivery_id, kind, date, office) VALUES
    (1, 7, 'met', '2026-11-21', ''), (2, 7, 'handed_on', '2026-11-24', 'Department of State')`)
  await site.query(`INSERT INTO delivery_response_words (response_id, locale, body)
    SELECT 1, locale, body || ' [@' || key || '].' FROM (VALUES ('en', 'They stopped two licences'), ('es', 'Detuvieron dos licencias'))
      AS words (locale, body), (SELECT key FROM "references" ORDER BY key LIMIT 1) AS cited`)
}

/** Where the recipient of `deliveredRows` reads; the site must share the tests' AUTH_SECRET. */
export async function receivedPath(site: Site): Promise<string> {
  const until = new Date(Date.now() + 14 * 86_400_000)
  await site.query(`INSERT INTO delivery_links (id, delivery_id, label, expires_at)
    VALUES ('${LINK}', 7, 'The desk', '${until.toISOString()}')`)
  return `/received/${tokenExpiringAt('received', LINK, 1, until)}`
}

export async function endLink(site: Site): Promise<void> {
  await site.query(`UPDATE delivery_links SET ended_at = now() WHERE id = '${LINK}'`)
}
