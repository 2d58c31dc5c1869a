import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { db } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/encryption'
import { columnsOf, SIGNER_TABLES } from '@/lib/rights/inventory'
import { keptInWords } from '@/lib/rights/kept-in-words'
import { placeOf } from '@/lib/signatures/place'
import { ownHolder } from '@/lib/signatures/token-holder'

type Signer = { id: string; emailHash: Uint8Array<ArrayBuffer> }
type SignerRows = (typeof SIGNER_TABLES)[number][1]

/** Everything that is kept about a signer, as JSON. `stale`: the link is older than a day; `wrong`: it is not genuine. */
export async function ownData(token: string, locale: Locale): Promise<{ json: string } | 'stale' | 'wrong'> {
  const holder = await ownHolder(token)
  if (!holder) return 'wrong'
  if (!holder.fresh) return 'stale'
  const { emailHash } = await db().signature.findUniqueOrThrow({
    where: { id: holder.id },
    select: { emailHash: true },
  })
  return { json: await dataOf({ id: holder.id, emailHash }, locale) }
}

/** Everything that is kept of a signature, and of its address; where it has none, of the address alone. */
export async function dataOf(
  signer: { id: string | null; emailHash: Signer['emailHash'] },
  locale: Locale,
): Promise<string> {
  const tables: Record<string, unknown> = {}
  for (const [table, rows] of SIGNER_TABLES) {
    const isOfAddress = rows.by === 'recipient' || rows.by === 'email_hash'
    if (rows.by && (signer.id !== null || isOfAddress))
      tables[table] = await rowsOf(table, rows, { ...signer, id: signer.id ?? '' })
  }
  const kept = keptInWords(translator(locale, 'privacy'))
  const signed = signer.id && (await signedBy(signer.id, locale))
  return JSON.stringify({ madeAt: new Date(), ...tables, ...(signed && { signed }), kept }, null, 2)
}

async function signedBy(id: string, locale: Locale) {
  const { textVersion, consent, ...place } = await db().signature.findUniqueOrThrow({
    where: { id },
    select: {
      country: true,
      region: true,
      postcode: true,
      textVersion: { select: { version: true, major: true, minor: true, createdAt: true, words: true } },
      consent: { select: { locale: true, wording: true } },
    },
  })
  return { place: placeOf(place, locale), text: textVersion, consent }
}

async function rowsOf(table: string, rows: SignerRows, signer: Signer): Promise<Record<string, unknown>[]> {
  const columns = columnsOf(rows).filter((column) => !rows.withheld?.includes(column))
  const list = columns.map((column) => `"${column}"`).join(', ')
  const found = await db().$queryRaw<Record<string, unknown>[]>`
    SELECT ${Prisma.raw(list)} FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(rows.within ?? 'true')} AND ${ofSigner(table, rows, signer)}`
  return found.map((row) =>
    Object.fromEntries(columns.map((column) => [column, readable(row[column], rows.encrypted?.[column])])),
  )
}

function ofSigner(table: string, { by }: SignerRows, { id, emailHash }: Signer): Prisma.Sql {
  const column = Prisma.raw(`${table}.${by}`)
  if (by === 'subject') return Prisma.sql`${column} = ${`signature:${id}`}`
  if (by === 'recipient' || by === 'email_hash') return Prisma.sql`${column} = ${emailHash}`
  return Prisma.sql`${column} = ${id}::uuid`
}

// Bytes in hex, numbers of 64 bits as texts.
function readable(value: unknown, purpose: string | undefined): unknown {
  if (typeof value === 'bigint') return String(value)
  if (!(value instanceof Uint8Array)) return value
  return purpose ? decrypt(purpose, value) : Buffer.from(value).toString('hex')
}
