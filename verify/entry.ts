export const FIELDS = ['name', 'country', 'region', 'comment', 'text-version', 'consent'] as const

/** Commitments by the name of their field. */
export type Commitments = Record<string, Buffer>

export type Kind =
  'confirmed' | 'restored' | 'withdrawn' | 'removed' | 'renewed' | 'delivered' | 'text-version' | 'continued'

/** `hour` counts from 1970 in UTC. */
export type Entry = { kind: Kind; hour: number; before: boolean; commitments: Commitments } & Detail

type Detail = {
  correctionId?: number
  delivery?: { id: number; signatures: number; manifest: string }
  checkpoint?: Buffer
}

type Layout = { code: number; fields: readonly string[]; rest: number | null; count: -1 | 0 | 1 }

const FORMAT = 1
const BEFORE = 1
const HEAD_BYTES = 8
const HASH_BYTES = 32
const HOUR_MS = 3_600_000

// `rest` is how many bytes follow the commitments; null for any number.
const LAYOUTS: Record<Kind, Layout> = {
  confirmed: { code: 1, fields: FIELDS, rest: 0, count: 1 },
  restored: { code: 2, fields: ['index'], rest: 4, count: 1 },
  withdrawn: { code: 3, fields: ['index'], rest: 0, count: -1 },
  removed: { code: 4, fields: ['index'], rest: 4, count: -1 },
  renewed: { code: 5, fields: ['index', 'text-version', 'consent'], rest: 0, count: 0 },
  delivered: { code: 6, fields: [], rest: 40, count: 0 },
  'text-version': { code: 7, fields: [], rest: 40, count: 0 },
  continued: { code: 8, fields: [], rest: null, count: 0 },
}

/** docs/ledger.md, Entries; null for a kind, a flag or a length that is not there. */
export function parseEntry(bytes: Buffer): Entry | null {
  if (bytes.length < HEAD_BYTES || bytes[0] !== FORMAT || bytes[3] !== 0) return null
  const [kind, layout] = layoutOf(bytes[1] ?? 0) ?? []
  if (!kind || !layout) return null
  const flags = bytes[2]
  if (flags !== 0 && !(flags === BEFORE && kind === 'confirmed')) return null
  const end = HEAD_BYTES + layout.fields.length * HASH_BYTES
  if (bytes.length < end || (layout.rest !== null && bytes.length !== end + layout.rest)) return null
  const commitments = Object.fromEntries(
    layout.fields.map((field, place) => {
      const start = HEAD_BYTES + place * HASH_BYTES
      return [field, bytes.subarray(start, start + HASH_BYTES)]
    }),
  )
  const detail = detailOf(kind, bytes.subarray(end))
  return { kind, hour: bytes.readUInt32BE(4), before: flags === BEFORE, commitments, ...detail }
}

/** What an entry adds to the count of signatures. */
export function countOf(kind: Kind): -1 | 0 | 1 {
  return LAYOUTS[kind].count
}

/** 2026-11-30 09:00 UTC */
export function hourInWords(hour: number): string {
  return `${new Date(hour * HOUR_MS).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function layoutOf(code: number): [Kind, Layout] | undefined {
  return (Object.entries(LAYOUTS) as [Kind, Layout][]).find(([, layout]) => layout.code === code)
}

function detailOf(kind: Kind, rest: Buffer): Detail {
  switch (kind) {
    case 'removed':
    case 'restored':
      return { correctionId: rest.readUInt32BE() }
    case 'delivered': {
      const [id, signatures] = [rest.readUInt32BE(0), rest.readUInt32BE(4)]
      return { delivery: { id, signatures, manifest: rest.subarray(8).toString('hex') } }
    }
    case 'continued':
      return { checkpoint: rest }
    default:
      return {}
  }
}
