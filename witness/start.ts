import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import type { VerifierKey } from '../verify/signed-note.ts'
import type { WitnessedLog } from './add-checkpoint.ts'
import { lockFolder } from './folder-lock.ts'
import { witnessKey } from './key.ts'
import { Memory } from './memory.ts'
import { witnessServer } from './server.ts'

const LAST_ANSWERS_MS = 5000

export type Settings = {
  /** Several of one name are keys of one log. */
  logs: VerifierKey[]
  /** Null for the one that the folder's key has, or one after this machine. */
  name: string | null
  host: string
  port: number
  folder: string
}

export type Witness = {
  vkey: string
  origins: string[]
  host: string
  port: number
  stop: () => Promise<void>
}

/** Throws SetupError where the folder or its key is not in order. */
export async function startWitness({ logs, name, host, port, folder }: Settings): Promise<Witness> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const release = await lockFolder(folder)
  try {
    const key = await witnessKey(folder, name, `${hostname()}/witness`)
    const witnessed = new Map<string, WitnessedLog>()
    for (const log of logs) {
      const known = witnessed.get(log.name)
      if (known) known.keys.push(log)
      else witnessed.set(log.name, await begin(log))
    }
    const server = witnessServer(witnessed, key)
    await new Promise<void>((listening, failed) => {
      server.once('error', failed)
      server.listen(port, host, listening)
    })
    const stop = async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref()
      await closed
      await release()
    }
    const address = server.address() as AddressInfo
    return { vkey: key.verifier.vkey, origins: [...witnessed.keys()], host, port: address.port, stop }

    async function begin(log: VerifierKey): Promise<WitnessedLog> {
      return { keys: [log], memory: await Memory.open(folder, log.name, key), turn: Promise.resolve() }
    }
  } catch (error) {
    await release()
    throw error
  }
}
