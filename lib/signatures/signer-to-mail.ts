import { reachableAddress } from '@/lib/email-address/address'
import { withFallback } from '@/lib/i18n/fallback'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { query } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/encryption'
import { groupCommit } from '@/lib/platform/group-commit'
import { confirmableUntil } from '@/lib/signatures/deadlines'

type Row = {
  id: string
  state: string
  emailSealed: Uint8Array
  locale: string
  tokenVersion: number
  confirmedAt: Date | null
  submittedAt: Date
  words: { locale: string; title: string }[]
}

export type SignerToMail = NonNullable<Awaited<ReturnType<typeof signerToMail>>>

const rowOf = groupCommit(rowsOf, {
  maxItems: 50,
  concurrency: 2,
  maxQueued: 10_000,
  isItemError: () => false,
})

/** Whom to mail, read when sending, so that the mail says what is true then; null unless in `state`. */
export async function signerToMail(id: string, state?: 'pending' | 'confirmed') {
  const row = await rowOf(id)
  if (!row || (state && row.state !== state)) return null
  const { tokenVersion, confirmedAt, submittedAt, emailSealed } = row
  const locale = isLocale(row.locale) ? row.locale : DEFAULT_LOCALE
  return {
    id,
    tokenVersion,
    confirmedAt,
    until: confirmableUntil(submittedAt),
    to: reachableAddress(decrypt('email', emailSealed)),
    locale,
    words: withFallback(row.words, locale),
  }
}

async function rowsOf(ids: string[]): Promise<(Row | null)[]> {
  const rows = await query<Row>({
    text: `
      SELECT s.id, s.state::text, s.email_sealed AS "emailSealed", s.locale, s.token_version AS "tokenVersion",
        s.confirmed_at AS "confirmedAt", s.submitted_at AS "submittedAt",
        (SELECT coalesce(json_agg(json_build_object('locale', w.locale, 'title', w.title)), '[]')
          FROM text_words w WHERE w.text_version_id = s.text_version_id) AS words
      FROM signatures s WHERE s.id = ANY ($1::uuid[])`,
    values: [ids],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id.toLowerCase()) ?? null)
}
