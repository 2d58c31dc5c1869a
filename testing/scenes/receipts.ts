import { checkpointText } from '@/lib/ledger/checkpoint'
import { commitment, saltOf } from '@/lib/ledger/commitment'
import { cosignedMessage, writeCosignature } from '@/lib/ledger/cosignature'
import { encodeEntry, type SignedField } from '@/lib/ledger/entry'
import { inclusionProof } from '@/lib/ledger/proofs'
import { formatReceipt } from '@/lib/ledger/receipt'
import { formatNote, type NoteSignature } from '@/lib/ledger/signed-note'
import { signingKey, type SigningKey } from '@/lib/ledger/signing-key'
import { verifierKey, type VerifierKey } from '@/lib/ledger/verifier-key'
import { MemoryLog } from '@/testing/doubles/memory-log'

const SIZE = 1_000
const INDEX = 300
// 30 November 2026, 09:00 UTC.
const HOUR = 498_897
const COSIGNED_AT = Date.UTC(2026, 10, 30, 13, 5) / 1_000

const SEED = new Uint8Array(32).fill(4)
const VALUES: Record<SignedField, string | null> = {
  ...{ name: 'Ana Pérez', country: 'MX', region: 'MX-JAL', comment: 'For my daughter' },
  ...{ 'text-version': '1', consent: 'I agree' },
}

/** A receipt of a made-up log, which opens name, country and region. */
export async function madeReceipt(origin: string, secret: Uint8Array, witness?: SigningKey): Promise<string> {
  const { sign } = signingKey(origin, secret)
  const entry = confirmedEntry()
  const log = new MemoryLog(
    Array.from({ length: SIZE }, (_, index) => (index === INDEX ? entry : Uint8Array.of(index >> 8, index))),
  )
  const text = checkpointText({ origin, ...log.head })
  const opened = (['name', 'country', 'region'] as const).map((field) => ({
    ...{ field, salt: saltOf(SEED, field), value: VALUES[field] },
  }))
  return formatReceipt({
    ...{ index: INDEX, entry, opened, proof: await inclusionProof(INDEX, SIZE, log.read) },
    checkpoint: formatNote(text, [sign(text), ...(witness ? [cosign(text, witness)] : [])]),
  })
}

export function witnessKeyOf({ key }: SigningKey): VerifierKey {
  return verifierKey(key.name, 'cosignature', key.publicKey)
}

function confirmedEntry(): Uint8Array {
  const committed = (field: SignedField) => commitment(field, saltOf(SEED, field), VALUES[field])
  const [name, country, region] = [committed('name'), committed('country'), committed('region')]
  const signed = { 'text-version': committed('text-version'), consent: committed('consent') }
  const commitments = { name, country, region, comment: committed('comment'), ...signed }
  return encodeEntry({ kind: 'confirmed', hour: HOUR, before: false, commitments })
}

export function cosign(text: string, witness: SigningKey): NoteSignature {
  const message = new TextDecoder().decode(cosignedMessage(text, COSIGNED_AT))
  const { signature } = witness.sign(message)
  const { name, id } = witnessKeyOf(witness)
  return { name, keyId: id, signature: writeCosignature({ seconds: COSIGNED_AT, signature }) }
}
