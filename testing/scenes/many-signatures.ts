import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { UUID_V7 } from '@/testing/scenes/uuid-in-sql'

type Kind = {
  domain?: string
  state?: 'pending' | 'confirmed'
  country?: string
  region?: string | null
  name?: string
}

/** With the events of confirmed ones. */
export async function manySignatures(many: number, kind: Kind = {}): Promise<void> {
  const { domain = 'many.example', state = 'confirmed', country = 'MX', region = null } = kind
  const { name = 'One of many' } = kind
  await db().$executeRaw`
    WITH posted AS (
      INSERT INTO signatures (id, state, email_hash, email_sealed, email_domain, name, country, region, locale, text_version_id,
        consent_id, confirmed_at)
      SELECT ${Prisma.raw(UUID_V7)}, ${state}::signature_state, sha256(uuid_send(gen_random_uuid())), '', ${domain}, ${name}, ${country}, ${region},
        'en', c.text_version_id, c.id, CASE WHEN ${state} = 'confirmed' THEN now() END
      FROM generate_series(1, ${many}), (SELECT * FROM consents ORDER BY id LIMIT 1) c
      RETURNING id, state, country
    )
    INSERT INTO signature_events (signature_id, kind, country)
    SELECT id, 'confirmed', country FROM posted WHERE state = 'confirmed'`
}
