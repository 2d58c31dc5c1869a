import { parseArgs } from 'node:util'
import { parseVkey } from './signed-note.ts'
import { defaultFolder } from './state.ts'
import { parseWitness, type Witness } from './witnesses.ts'

export const USAGE = `Checks a campaign's count of signatures against its public ledger.

  npm run verify -- https://example.org [options]        or, with this folder alone (Node.js 22.18 or newer):
  node main.ts https://example.org [options]

  --receipt FILE    also checks a signer's receipt (signature.tlog-proof)
  --delivery DIR    also checks a delivery of signatures, in its unpacked folder
  --witness VKEY    asks for the cosignature of a witness; "VKEY URL" also compares what it was shown (repeatable)
  --key VKEY        a key of the ledger that you learned elsewhere and expect to find (repeatable)
  --state DIR       where the last check is kept, to see whether anything was rewritten since
  --json            one JSON object instead of words

It ends with 0 where everything holds, 1 where something is wrong, 2 where something could not be checked.`

/** The message says what to type instead. */
export class UsageError extends Error {}

export type Options = {
  site: string
  receipt: string | null
  delivery: string | null
  witnesses: Witness[]
  expectedKeys: string[]
  stateFolder: string
  json: boolean
}

/** Null where help was asked for. Throws UsageError. */
export function parseOptions(args: string[]): Options | null {
  const { positionals, values } = parse(args)
  if (values.help) return null
  const [address, ...more] = positionals
  if (address === undefined || more.length > 0) throw new UsageError(`Name one address.\n\n${USAGE}`)
  return {
    site: siteOf(address),
    receipt: values.receipt ?? null,
    delivery: values.delivery ?? null,
    witnesses: (values.witness ?? []).map(asWitness),
    expectedKeys: (values.key ?? []).map(asKey),
    stateFolder: values.state ?? defaultFolder(),
    json: values.json ?? false,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        receipt: { type: 'string' },
        delivery: { type: 'string' },
        witness: { type: 'string', multiple: true },
        key: { type: 'string', multiple: true },
        state: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n\n${USAGE}`)
  }
}

/** The site's own address, also where that of its ledger was given. */
function siteOf(address: string): string {
  const url = asUrl(address.includes('://') ? address : `https://${address}`)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new UsageError(`${JSON.stringify(address)} is not an address like https://example.org`)
  }
  return `${url.origin}${url.pathname.replace(/\/ledger(\/.*)?$/, '').replace(/\/+$/, '')}`
}

function asUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

function asWitness(text: string): Witness {
  const witness = parseWitness(text)
  if (witness) return witness
  throw new UsageError(
    `${JSON.stringify(text)} is not a witness: give its key (name+id+base64), then its address.`,
  )
}

function asKey(text: string): string {
  if (parseVkey(text)) return text
  throw new UsageError(`${JSON.stringify(text)} is not a key (name+id+base64).`)
}
