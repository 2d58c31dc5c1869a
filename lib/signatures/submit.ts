import { canonicalAddress, domainOf } from '@/lib/email-address/address'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { isDataError, queryInTime } from '@/lib/platform/db'
import { encryptToHex, keyedHashInHex } from '@/lib/platform/encryption'
import { groupCommit } from '@/lib/platform/group-commit'
import { enqueuingMails } from '@/lib/platform/jobs'
import { countWrites } from '@/lib/platform/load-shedding'
import { signerMails } from '@/lib/signatures/jobs'
import { mailAllowance } from '@/lib/signatures/mail-allowance'
import { newId } from '@/lib/signatures/new-id'
import { byDetail, type Flag } from '@/lib/signatures/rules'
import type { Submission } from '@/lib/signatures/schema'

export type Circumstances = {
  flags: Flag[]
  /** Whether an admin must look before any mail is sent. */
  held: boolean
  network: Uint8Array | null
}

const ORDINARY: Circumstances = { flags: [], held: false, network: null }

type Post = ReturnType<typeof prepare>

export type Submitted = 'pending' | 'closed'

/**
 * Writes a pending signature and queues its mail, one row per canonical address: the latest post wins while pending, a
 * withdrawn signer reuses the row, a counted or removed one stays (the owner of a counted one gets a mail), and of one that
 * was removed and erased no row is made. Every case writes one row and one job, so that neither answer nor timing tells
 * them apart. Resolves once committed; `closed`, with nothing written, once the campaign has ended or while signing is closed. Throws Overloaded, or when
 * the database is away or has no text to sign.
 */
export async function submit(
  submission: Submission,
  circumstances: Circumstances = ORDINARY,
): Promise<Submitted> {
  return submitTogether(prepare(submission, circumstances))
}

const submitTogether = groupCommit<Post, Submitted>(submitAll, {
  maxItems: 128,
  concurrency: 4,
  maxQueued: 2_000,
  isItemError: isDataError,
})

// Precedes the grouping, as it needs no database; fields are listed, since copying all costs more than all but the sealing.
function prepare(submission: Submission, { flags, held, network }: Circumstances) {
  return {
    id: newId(),
    hash: keyedHashInHex('email', canonicalAddress(submission.email)),
    sealed: encryptToHex('email', submission.email),
    domain: domainOf(submission.email),
    name: submission.name,
    country: submission.country,
    ...byDetail((detail) => submission[detail]),
    showName: submission.showName,
    wantsUpdates: submission.wantsUpdates,
    locale: submission.locale,
    textVersion: submission.textVersion,
    flags,
    held,
    network: network && Buffer.from(network).toString('hex'),
    viaCode: submission.ref?.code ?? null,
    viaChannel: submission.ref?.channel ?? null,
    viaVariant: submission.ref?.variant ?? null,
  }
}

async function submitAll(posts: Post[]): Promise<Submitted[]> {
  // Every writer locks rows in the order of their addresses, so that no two groups deadlock.
  const rows = latestOfEach(posts).sort((a, b) => (a.hash < b.hash ? -1 : 1))
  const submitted = await write(rows)
  if (submitted === 'pending') countWrites(rows.length)
  return posts.map(() => submitted)
}

// A held post yields to one that is not, or a stranger's would hold back the owner's mail.
function latestOfEach(posts: Post[]): Post[] {
  const latest = new Map<string, Post>()
  for (const post of posts) {
    const before = latest.get(post.hash)
    if (!before || before.held || !post.held) latest.set(post.hash, post)
  }
  return [...latest.values()]
}

async function write(rows: Post[]): Promise<Submitted> {
  const { aDay, apartSeconds } = mailAllowance()
  const values = [JSON.stringify(rows), aDay, apartSeconds]
  const statement = { name: 'write-posts', text: WRITE_POSTS, values }
  const [result] = await queryInTime<{ written: number; closed: boolean }>(statement)
  if (result?.closed) return 'closed'
  if (result?.written !== rows.length) throw new Error('There is no text to sign')
  return 'pending'
}

type Column = {
  column: string
  value: string
  said?: true
}

const FIELDS = {
  id: { type: 'uuid', column: 'id', value: 'r.id' },
  hash: { type: 'text', column: 'email_hash', value: `decode(r.hash, 'hex')` },
  sealed: { type: 'text', column: 'email_sealed', value: `decode(r.sealed, 'hex')`, said: true },
  domain: { type: 'text', column: 'email_domain', value: 'r.domain', said: true },
  name: { type: 'text', column: 'name', value: 'r.name', said: true },
  country: { type: 'text', column: 'country', value: 'r.country', said: true },
  ...byDetail((detail) => ({ type: 'text', column: detail, value: `r.${detail}`, said: true as const })),
  showName: { type: 'bool', column: 'show_name', value: 'r."showName"', said: true },
  wantsUpdates: { type: 'bool', column: 'wants_updates', value: 'r."wantsUpdates"', said: true },
  locale: { type: 'text', column: 'locale', value: 'r.locale', said: true },
  textVersion: { type: 'int', column: 'text_version_id', value: 'wording.version_id', said: true },
  flags: { type: 'text[]', column: 'flags', value: 'r.flags', said: true },
  held: { type: 'bool', column: 'held_at', value: 'CASE WHEN r.held THEN now() END' },
  network: { type: 'text', column: 'network', value: `decode(r.network, 'hex')`, said: true },
  viaCode: { type: 'text', column: 'via_code', value: 'r."viaCode"', said: true },
  viaChannel: { type: 'text', column: 'via_channel', value: 'r."viaChannel"', said: true },
  viaVariant: { type: 'int', column: 'via_variant', value: 'r."viaVariant"', said: true },
} satisfies Record<keyof Post, Column & { type: string }>

const COLUMNS: Column[] = [
  ...Object.values(FIELDS),
  { column: 'consent_id', value: 'wording.consent_id', said: true },
  { column: 'mails_on', value: `(now() AT TIME ZONE 'UTC')::date` },
  { column: 'mails_sent', value: 'CASE WHEN r.held THEN 0 ELSE 1 END' },
  { column: 'mailed_at', value: 'CASE WHEN NOT r.held THEN now() END' },
]

const RECORD = Object.entries(FIELDS).map(([field, { type }]) => `"${field}" ${type}`)
const SAID = COLUMNS.filter(({ said }) => said).map(
  ({ column }) => `${column} = ${unlessStanding(column, `EXCLUDED.${column}`)}`,
)

const CLOSED = '(SELECT ended_at IS NOT NULL OR signing_closed_at IS NOT NULL FROM campaign WHERE id = 1)'

// Once the link was sent, a signature cannot be held; a withdrawn signer's links are void. A held post causes no mail
// to anyone.
const WRITE_POSTS = `
  WITH posts AS (
    SELECT * FROM json_to_recordset($1::json) AS r (${RECORD.join(', ')})
  ), removed AS MATERIALIZED (
    SELECT a.email_hash FROM posts r
    CROSS JOIN LATERAL (SELECT email_hash FROM removed_addresses WHERE email_hash = decode(r.hash, 'hex') LIMIT 1) AS a
    WHERE NOT ${CLOSED}
  ), noted AS (
    INSERT INTO removed_addresses (email_hash) SELECT email_hash FROM removed ORDER BY email_hash
    ON CONFLICT (email_hash) DO UPDATE SET email_hash = EXCLUDED.email_hash RETURNING gen_random_uuid() AS id
  ), written AS (
    INSERT INTO signatures AS s (${COLUMNS.map(({ column }) => column).join(', ')})
    SELECT ${COLUMNS.map(({ value }) => value).join(', ')}
    FROM posts r
    CROSS JOIN LATERAL (
      SELECT v.id AS version_id, c.id AS consent_id
      FROM text_versions v JOIN consents c ON c.text_version_id = v.id
      ORDER BY (v.version = r."textVersion") DESC NULLS LAST, v.version DESC, (c.locale = r.locale) DESC,
        (c.locale = '${DEFAULT_LOCALE}') DESC
      LIMIT 1
    ) AS wording
    WHERE NOT ${CLOSED} AND NOT EXISTS (SELECT FROM removed WHERE email_hash = decode(r.hash, 'hex'))
    ORDER BY r.hash
    ON CONFLICT (email_hash) DO UPDATE SET
      ${SAID.join(', ')},
      state = ${unlessStanding('state', "'pending'")},
      reminders = CASE WHEN s.state = 'withdrawn' THEN 0 ELSE s.reminders END,
      token_version = s.token_version + (s.state = 'withdrawn')::int,
      confirmed_at = ${unlessStanding('confirmed_at', 'NULL')},
      withdrawn_at = ${unlessStanding('withdrawn_at', 'NULL')},
      submitted_at = ${unlessStanding('submitted_at', 'now()')},
      held_at = ${unlessStanding('held_at', "CASE WHEN s.state = 'withdrawn' OR s.mailed_at IS NULL THEN EXCLUDED.held_at END")},
      (mails_on, mails_sent, mailed_at) = (
        SELECT EXCLUDED.mails_on, today + due::int, CASE WHEN due THEN now() WHEN s.state <> 'withdrawn' THEN s.mailed_at END
        FROM (SELECT CASE WHEN s.mails_on = EXCLUDED.mails_on THEN s.mails_sent ELSE 0 END AS today) AS mails,
          LATERAL (SELECT EXCLUDED.held_at IS NULL AND today < $2 AND CASE s.state WHEN 'removed' THEN false
            WHEN 'pending' THEN s.mailed_at IS NULL OR s.mailed_at < now() - make_interval(secs => $3)
            ELSE true END AS due) AS allowance
      )
    RETURNING s.id, s.state, s.mailed_at IS NOT DISTINCT FROM now() AS due
  ), mails AS (
    SELECT id, CASE WHEN NOT due THEN '${signerMails.none.name}'
      WHEN state = 'confirmed' THEN '${signerMails.signedAlready.name}'
      ELSE '${signerMails.confirmation.name}' END AS kind
    FROM written
    UNION ALL SELECT id, '${signerMails.none.name}' FROM noted
  ), ${enqueuingMails('mails')}
  SELECT (SELECT count(*) FROM written)::int + (SELECT count(*) FROM noted)::int AS written, (SELECT count(*) FROM woken) AS woken,
    ${CLOSED} AS closed`

function unlessStanding(column: string, value: string): string {
  return `CASE WHEN s.state IN ('confirmed', 'removed') THEN s.${column} ELSE ${value} END`
}
