import { env, EnvironmentError } from '@/lib/platform/env'
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts'

export type Witness = { vkey: string; url: string; key: VerifierKey }

/** Whoever cosigns, as LEDGER_WITNESSES names them. Throws EnvironmentError for a key that is none of a witness. */
export function witnesses(): Witness[] {
  return (env().LEDGER_WITNESSES ?? []).map(({ vkey, url }) => {
    const key = parseVerifierKey(vkey)
    if (key?.type === 'cosignature') return { vkey, url, key }
    throw new EnvironmentError(`LEDGER_WITNESSES names a key for ${url} that is none of a witness.`)
  })
}
