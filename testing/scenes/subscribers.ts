import { v7 as uuid } from 'uuid'
import { db } from '@/lib/platform/db'
import { encrypt, keyedHash } from '@/lib/platform/encryption'

const BATCH_SIZE = 5_000

/** The nth (from 0) of `manySubscribers`. */
export function subscriberAddress(n: number, domains: number): string {
  return `reader-${n}@d${n % domains}.example`
}

/** Confirmed, half of them in Spanish, with their events. */
export async function manySubscribers(many: number, domains: number): Promise<void> {
  for (let made = 0; made < many; made += BATCH_SIZE) {
    const rows = Array.from({ length: Math.min(BATCH_SIZE, many - made) }, (_, index) =>
      rowOf(made + index, domains),
    )
    await db().$executeRaw`
      WITH signed AS (
        INSERT INTO signatures (id, state, email_hash, email_sealed, email_domain, name, country, locale, wants_updates,
          text_version_id, consent_id, confirmed_at)
        SELECT r.id, 'confirmed', decode(r.hash, 'hex'), decode(r.sealed, 'hex'), r.domain, 'Ana', 'MX', r.locale, true,
          c.text_version_id, c.id, now()
        FROM json_to_recordset(${JSON.stringify(rows)}::json)
            AS r (id uuid, hash text, sealed text, domain text, locale text),
          (SELECT id, text_version_id FROM consents ORDER BY id LIMIT 1) AS c
        RETURNING id, country
      )
      INSERT INTO signature_events (signature_id, kind, country) SELECT id, 'confirmed', country FROM signed`
  }
}

function rowOf(n: number, domains: number) {
  const email = subscriberAddress(n, domains)
  return {
    id: uuid(),
    hash: hex(keyedHash('email', email)),
    sealed: hex(encrypt('email', email)),
    domain: email.slice(email.indexOf('@') + 1),
    locale: n % 2 === 0 ? 'en' : 'es',
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
