import { audit } from '@/lib/audit/audit'
import { db } from '@/lib/platform/db'
import type { Log } from './log.ts'
import { ownKeys } from './own-keys.ts'
import type { LedgerProblem } from './rules.ts'
import type { SigningKey } from './signing-key.ts'
import { formatVerifierKey } from './verifier-key.ts'

export type LogKey = { vkey: string; retired: boolean }

/** Every key that signs or has signed a log's checkpoints: those of LEDGER_KEY first, in its order. */
export async function keysOf({ id, origin }: Pick<Log, 'id' | 'origin'>): Promise<LogKey[]> {
  const rows = await db().ledgerKey.findMany({ where: { logId: id }, orderBy: { sinceSize: 'desc' } })
  const own = ownKeys(origin).map(vkeyOf)
  const place = ({ vkey }: LogKey) => (own.includes(vkey) ? own.indexOf(vkey) : own.length)
  return rows
    .map(({ vkey, retiredAt }) => ({ vkey, retired: retiredAt !== null }))
    .toSorted((one, other) => Number(one.retired) - Number(other.retired) || place(one) - place(other))
}

/** The first keys of a log are recorded; later ones have to be by `rotateKeys`, since a lost one must not go unnoticed. */
export async function findKeyProblem(log: Log, keys: readonly SigningKey[]): Promise<LedgerProblem | null> {
  const known = await keysOf(log)
  if (known.length === 0) {
    await db().ledgerKey.createMany({ data: keys.map((key) => rowOf(log, key)), skipDuplicates: true })
    return null
  }
  const mayGoOn = keys.every((key) => known.some(({ vkey, retired }) => vkey === vkeyOf(key) && !retired))
  return mayGoOn ? null : 'unknown-key'
}

export type Rotated = { added: string[]; retired: string[]; refused: string[] }

/** Records keys that are new in LEDGER_KEY and retires those that are no longer in it. A retired one is never taken back. */
export async function rotateKeys(log: Log, now = new Date()): Promise<Rotated> {
  const own = ownKeys(log.origin)
  const known = await keysOf(log)
  const refused = known.filter(({ vkey, retired }) => retired && own.some((key) => vkeyOf(key) === vkey))
  if (refused.length > 0) return { added: [], retired: [], refused: refused.map(({ vkey }) => vkey) }
  const added = own.filter((key) => !known.some(({ vkey }) => vkey === vkeyOf(key)))
  const retired = known.filter(({ vkey, retired }) => !retired && !own.some((key) => vkeyOf(key) === vkey))
  const rotated = { added: added.map(vkeyOf), retired: retired.map(({ vkey }) => vkey), refused: [] }
  if (added.length + retired.length === 0) return rotated
  await db().$transaction(async (tx) => {
    await tx.ledgerKey.createMany({ data: added.map((key) => rowOf(log, key)) })
    await tx.ledgerKey.updateMany({
      where: { logId: log.id, vkey: { in: rotated.retired } },
      data: { retiredAt: now },
    })
    const detail = { added: rotated.added.join(' '), retired: rotated.retired.join(' ') }
    await audit(tx, { adminId: null, verb: 'rotate-ledger-keys', subject: `ledger:${log.id}`, detail })
  })
  return rotated
}

function rowOf({ id, size }: Log, key: SigningKey) {
  return { logId: id, vkey: vkeyOf(key), sinceSize: BigInt(size) }
}

function vkeyOf({ key }: SigningKey): string {
  return formatVerifierKey(key)
}
