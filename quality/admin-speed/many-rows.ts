import type { Site } from '@/testing/drivers/site'

const UPDATES = 2_000
const MAILINGS = 5
const AUDITED = 1_000_000

/** Updates, mailings to everybody who wants news, and audit events, as a campaign of some years has them. */
export async function manyRows(site: Site): Promise<void> {
  for (const sql of [
    UPDATES_SQL,
    WORDS_SQL,
    MAILINGS_SQL,
    STAMPS_SQL,
    COUNTS_SQL,
    AUDIT_SQL,
    'VACUUM (ANALYZE)',
  ])
    await site.query(sql)
}

const UPDATES_SQL = `INSERT INTO updates (date, created_at)
  SELECT to_char(now() - n * interval '1 day', 'YYYY-MM-DD'), now() - n * interval '1 day' FROM generate_series(1, ${UPDATES}) n`

const WORDS_SQL = `INSERT INTO update_words (update_id, locale, slug, title, byline, summary, body, published_at)
  SELECT u.id, l.locale, 'many-' || u.id || '-' || l.locale, 'What happened on day ' || u.id, 'The campaign', 'In a sentence.',
    repeat('A paragraph of words about what happened. ', 60), CASE WHEN u.id % 10 > 0 THEN u.created_at END
  FROM updates u CROSS JOIN (VALUES ('en'), ('es')) l (locale)
  WHERE NOT EXISTS (SELECT FROM update_words w WHERE w.update_id = u.id)`

const MAILINGS_SQL = `INSERT INTO broadcasts (update_id, state, found, until, starts_at, ended_at, filled)
  SELECT id, 'done', (SELECT count(*) FROM signatures WHERE wants_updates AND state = 'confirmed'), now(), now(), now(), true
  FROM updates ORDER BY id DESC LIMIT ${MAILINGS}`

const STAMPS_SQL = `INSERT INTO broadcast_stamps (update_id, signature_id, broadcast_id, state, locale, domain, begun_at, ended_at)
  SELECT b.update_id, s.id, b.id, 'sent', s.locale, s.email_domain, now(), now()
  FROM broadcasts b CROSS JOIN signatures s WHERE s.state = 'confirmed' AND s.wants_updates`

const COUNTS_SQL = `INSERT INTO broadcast_counts (broadcast_id, locale, queued, sent)
  SELECT broadcast_id, locale, count(*), count(*) FROM broadcast_stamps GROUP BY 1, 2`

const AUDIT_SQL = `INSERT INTO audit_events (at, admin_id, verb, subject, detail)
  SELECT now() - n * interval '1 minute', CASE WHEN n % 5 > 0 THEN (SELECT id FROM admins ORDER BY created_at LIMIT 1) END,
    (ARRAY['publish', 'autosave', 'release', 'edit'])[1 + n % 4],
    (ARRAY['update:' || 1 + n % ${UPDATES}, 'update:' || 1 + n % ${UPDATES}, 'signature:' || gen_random_uuid(), 'reference:1'])[1 + n % 4],
    jsonb_build_object('locale', (ARRAY['en', 'es'])[1 + n % 2])
  FROM generate_series(${AUDITED}, 1, -1) n`
