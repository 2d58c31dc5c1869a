import { v7 as uuid } from 'uuid'
import { encrypt, keyedHash } from '@/lib/platform/encryption'
import { DAY, makeToken } from '@/lib/platform/tokens'
import type { Database } from './database.ts'

const BATCH_SIZE = 5_000

export async function makePending(database: Database, domain: string, count: number): Promise<string[]> {
  const tokens: string[] = []
  for (let made = 0; made < count; made += BATCH_SIZE) {
    const rows = Array.from({ length: Math.min(BATCH_SIZE, count - made) }, (_, index) => {
      const email = `pending-${made + index}@${domain}`
      return { id: uuid(), hash: hex(keyedHash('email', email)), sealed: hex(encrypt('email', email)) }
    })
    await database.ask(
      `INSERT INTO signatures (id, email_hash, email_sealed, email_domain, name, country, locale, text_version_id, consent_id)
       SELECT r.id, decode(r.hash, 'hex'), decode(r.sealed, 'hex'), $2, 'Ana', 'MX', 'en', c.text_version_id, c.id
       FROM json_to_recordset($1::json) AS r (id uuid, hash text, sealed text),
         (SELECT id, text_version_id FROM consents WHERE locale = 'en' ORDER BY text_version_id DESC LIMIT 1) AS c`,
      [JSON.stringify(rows), domain],
    )
    tokens.push(...rows.map(({ id }) => makeToken('confirm', id, 1, DAY)))
  }
  return tokens
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
