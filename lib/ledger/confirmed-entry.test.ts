import { beforeAll, expect, it } from 'vitest'
import { query } from '@/lib/platform/db'
import { useSeededDatabase } from '@/testing/scenes/signatures'
import { commitment, saltOf } from './commitment.ts'
import { encodeEntry, hourOf } from './entry.ts'
import { confirmedSalts } from './seed.ts'
import { SIGNED_FIELDS, type SignedValues } from './signed-values.ts'

const SEED = Buffer.alloc(32, 7)
const AT = new Date('2026-11-30T10:59:59.999Z')
const PLAIN = { name: 'Ana', country: 'MX', region: null, comment: null, 'text-version': '1', consent: 'Yes' }

beforeAll(useSeededDatabase)

function inTypeScript(values: SignedValues, at: Date): Uint8Array {
  const commitments = SIGNED_FIELDS.map((field) => [
    field,
    commitment(field, saltOf(SEED, field), values[field]),
  ])
  return encodeEntry({
    kind: 'confirmed',
    hour: hourOf(at),
    before: false,
    commitments: Object.fromEntries(commitments) as Record<keyof SignedValues, Uint8Array>,
  })
}

it.each<Partial<SignedValues>>([
  {},
  { name: 'Zoe\u0301 🕊️ 👩‍👩‍👧' },
  { name: 'a\\b \\x41 \\\\ \\101', region: "Ñuble 'quoted'" },
  { name: '한글 \u1112\u1161\u11ab', comment: 'Ω \u2126 \ufb01 \u0344' },
  { comment: '', region: '' },
  { comment: 'é\n'.repeat(250), consent: 'I agree. '.repeat(30) },
])('is made alike by the database and by us: %j', async (change) => {
  const values = { ...PLAIN, ...change }
  for (const at of [AT, new Date(0), new Date('2400-01-01T00:00:00Z')]) {
    const [row] = await query<{ entry: Buffer }>({
      text: 'SELECT ledger_confirmed_entry($1, $2, $3, $4, $5, $6, $7, $8) AS entry',
      values: [at, confirmedSalts(SEED), ...SIGNED_FIELDS.map((field) => values[field])],
    })
    expect(row?.entry.toString('hex')).toBe(Buffer.from(inTypeScript(values, at)).toString('hex'))
  }
})
