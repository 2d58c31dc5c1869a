import { v7 as uuid } from 'uuid'
import { db, type Transaction } from '@/lib/db'
import { enqueue } from '@/lib/jobs'
import { keyedHash, seal } from '@/lib/sealing'
import { canonicalAddress, domainOf } from '@/lib/signatures/addresses'
import { mayMail } from '@/lib/signatures/mail-allowance'
import type { Submission } from '@/lib/signatures/schema'

type Row = { id: string; state: string; mailsSent: number }

/**
 * Takes a signature as pending and sees to its confirmation mail. One row a canonical address, whatever races: the latest
 * post wins while pending, a withdrawn signer signs again in the same row, and one that counts or was removed stays as it
 * is (whose owner is told by mail). Resolves, with nothing that tells these apart, once committed. Throws when the
 * database is away, or holds no text to sign.
 */
export async function submit(submission: Submission): Promise<void> {
  await db().$transaction(async (tx) => {
    const emailHash = keyedHash('email', canonicalAddress(submission.email))
    const pending = await writePending(tx, submission, emailHash)
    const row = pending ?? (await countMail(tx, emailHash))
    if (!row) throw new Error('There is no text to sign')
    if (!mayMail(row.mailsSent)) return
    if (row.state === 'pending') await enqueue(tx, 'mail-confirmation', { signatureId: row.id })
    if (row.state === 'confirmed') await enqueue(tx, 'mail-signed-already', { signatureId: row.id })
  })
}

// A conflicting row is locked even where the condition refuses it, so what is read after this stays true.
async function writePending(tx: Transaction, submission: Submission, emailHash: Uint8Array<ArrayBuffer>) {
  const { name, country, region, postcode, comment, showName, wantsUpdates, locale } = submission
  const rows = await tx.$queryRaw<Row[]>`
    INSERT INTO signatures AS s (id, email_hash, email_sealed, email_domain, name, country, region, postcode, comment,
      show_name, wants_updates, locale, text_version_id, consent_id, mails_on, mails_sent)
    SELECT ${uuid()}::uuid, ${emailHash}, ${seal('email', submission.email)}, ${domainOf(submission.email)}, ${name},
      ${country}, ${region}, ${postcode}, ${comment}, ${showName}, ${wantsUpdates}, ${locale}, v.id, c.id,
      (now() AT TIME ZONE 'UTC')::date, 1
    FROM text_versions v JOIN consents c ON c.text_version_id = v.id AND c.locale IN (${locale}, 'en')
    ORDER BY (v.version = ${submission.textVersion ?? null}::int) DESC NULLS LAST, v.version DESC, (c.locale = ${locale}) DESC
    LIMIT 1
    ON CONFLICT (email_hash) DO UPDATE SET
      state = 'pending', email_sealed = EXCLUDED.email_sealed, email_domain = EXCLUDED.email_domain,
      name = EXCLUDED.name, country = EXCLUDED.country, region = EXCLUDED.region, postcode = EXCLUDED.postcode,
      comment = EXCLUDED.comment, show_name = EXCLUDED.show_name, wants_updates = EXCLUDED.wants_updates,
      locale = EXCLUDED.locale, text_version_id = EXCLUDED.text_version_id, consent_id = EXCLUDED.consent_id,
      token_version = s.token_version + (s.state = 'withdrawn')::int, confirmed_at = NULL, withdrawn_at = NULL,
      submitted_at = now(),
      mails_on = EXCLUDED.mails_on,
      mails_sent = CASE WHEN s.mails_on = EXCLUDED.mails_on THEN s.mails_sent + 1 ELSE 1 END
    WHERE s.state IN ('pending', 'withdrawn')
    RETURNING s.id, s.state::text, s.mails_sent AS "mailsSent"`
  return rows[0]
}

async function countMail(tx: Transaction, emailHash: Uint8Array<ArrayBuffer>) {
  const rows = await tx.$queryRaw<Row[]>`
    UPDATE signatures SET
      mails_sent = CASE WHEN mails_on = (now() AT TIME ZONE 'UTC')::date THEN mails_sent + 1 ELSE 1 END,
      mails_on = (now() AT TIME ZONE 'UTC')::date
    WHERE email_hash = ${emailHash}
    RETURNING id, state::text, mails_sent AS "mailsSent"`
  return rows[0]
}
