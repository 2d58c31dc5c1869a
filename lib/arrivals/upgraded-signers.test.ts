import { expect, it } from 'vitest'
import { SHARE_CODE } from '@/lib/arrivals/ref'
import { migrate } from '@/server/database/migrate'
import { databaseBefore } from '@/testing/database/before-migration'
import { query } from '@/testing/database/database'

it('an upgrade gives every confirmed signature a code of its own, and others none', async () => {
  const url = await databaseBefore('20261130216000_arrivals')
  await query(
    url,
    `INSERT INTO text_versions (version, major) VALUES (1, 1);
     INSERT INTO consents (text_version_id, locale, wording) SELECT id, 'en', 'W' FROM text_versions;
     INSERT INTO signatures (id, state, email_hash, email_sealed, email_domain, name, country, locale, text_version_id, consent_id)
       SELECT ('00000000-0000-4000-8000-00000000000' || n)::uuid, state::signature_state, decode('0' || n, 'hex'), '', 'example.org',
         'N', 'MX', 'en', v.id, c.id
       FROM (VALUES (1, 'confirmed'), (2, 'confirmed'), (3, 'pending'), (4, 'withdrawn')) AS rows (n, state),
         text_versions v, consents c`,
  )
  await migrate(url)
  const codes = (await query(
    url,
    'SELECT code FROM signatures s LEFT JOIN share_codes c ON c.signature_id = s.id ORDER BY s.id',
  )) as { code: string | null }[]
  const own = expect.stringMatching(SHARE_CODE)
  expect(codes.map(({ code }) => code)).toEqual([own, own, null, null])
  expect(codes[0]).not.toEqual(codes[1])
})
