import type { Authorized } from '@/lib/authorization/proof'
import { canonicalAddress } from '@/lib/email-address/address'
import { db, isDataError, queryInTime } from '@/lib/platform/db'
import { keyedHashInHex } from '@/lib/platform/encryption'
import { groupCommit } from '@/lib/platform/group-commit'
import { enqueue, enqueuingMails } from '@/lib/platform/jobs'
import { countWrites } from '@/lib/platform/load-shedding'
import { signerMails } from '@/lib/signatures/jobs'
import { takeMail } from '@/lib/signatures/mail-allowance'
import { newId } from '@/lib/signatures/new-id'

/**
 * Queues the mail with the link to a signer's own page. One statement and one job whoever asks for whom, so that neither
 * answer nor timing tells who has signed: the job decides. Resolves once committed. Throws Overloaded, or when the
 * database is away.
 */
export async function askForLink(email: string): Promise<void> {
  await askTogether({ id: newId(), hash: keyedHashInHex('email', canonicalAddress(email)) })
}

type Asked = { id: string; hash: string }

const askTogether = groupCommit<Asked, void>(askAll, {
  maxItems: 128,
  concurrency: 2,
  maxQueued: 2_000,
  isItemError: isDataError,
})

async function askAll(asked: Asked[]): Promise<void[]> {
  await queryInTime({ text: ENQUEUE, values: [JSON.stringify(asked)] })
  countWrites(asked.length)
  return asked.map(() => undefined)
}

// Nobody's address gets a number that belongs to nobody.
const ENQUEUE = `
  WITH asked AS (
    SELECT coalesce(s.id, r.id) AS id FROM json_to_recordset($1::json) AS r (id uuid, hash text)
    LEFT JOIN LATERAL (
      SELECT id FROM signatures WHERE email_hash = decode(r.hash, 'hex') LIMIT 1
    ) AS s ON true
  ), ${enqueuingMails('asked', signerMails.askedLink)}
  SELECT count(*) FROM woken`

/** Mails the link that was asked for, unless the day's mails to the address are used up or nobody signed with it. */
export async function mailAskedLink(_job: Authorized<'job'>, signatureId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    if (await takeMail(tx, signatureId)) await enqueue(tx, signerMails.link, { signatureId })
  })
}
