import path from 'node:path'
import { parseArgs } from 'node:util'
import { ED25519, parseVkey, type VerifierKey } from '../verify/signed-note.ts'
import { defaultFolder } from '../verify/state.ts'
import { SetupError } from './key.ts'
import type { Settings } from './start.ts'

export const USAGE = `Cosigns the checkpoints of somebody else's ledger: it signs only what continues what it signed before.

  npm run witness -- --log VKEY [options]        or, with the folders witness and verify alone (Node.js 22.18 or newer):
  node witness/main.ts --log VKEY [options]

  --log VKEY     the key of a log that it witnesses, as https://example.org/ledger/key shows it (repeatable)
  --name NAME    how the witness is called under checkpoints, such as paper.example/witness; chosen at the first start
  --port P       what it listens on (8080); let a server that speaks TLS stand in front of it
  --host H       the address that it listens on (127.0.0.1)
  --state DIR    where its key and what it signed last are kept: never go back to an old copy of it`

const DEFAULT_PORT = '8080'

/** Null where help was asked for. Throws SetupError. */
export function parseSettings(args: string[]): Settings | null {
  const values = parse(args)
  if (values.help) return null
  const logs = (values.log ?? []).map(asLog)
  if (logs.length === 0) throw new SetupError(`Name the log by --log.\n\n${USAGE}`)
  return {
    logs,
    name: values.name ?? null,
    host: values.host ?? '127.0.0.1',
    port: asPort(values.port ?? DEFAULT_PORT),
    folder: values.state ?? path.join(defaultFolder(), 'witness'),
  }
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        log: { type: 'string', multiple: true },
        name: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        state: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return values
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : ''}\n\n${USAGE}`)
  }
}

function asLog(text: string): VerifierKey {
  const key = parseVkey(text)
  if (key?.type === ED25519) return key
  throw new SetupError(`${JSON.stringify(text)} is not a log's key (name+id+base64).`)
}

function asPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new SetupError(`${JSON.stringify(text)} is not a port.`)
}
