import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseCheckpoint, type Checkpoint } from '../verify/checkpoint.ts'
import { sha256 } from '../verify/merkle.ts'
import { judgeCosignature } from '../verify/signed-note.ts'
import { writeDurably } from './durable-file.ts'
import { SetupError, type WitnessKey } from './key.ts'

/** The name under which a witness shows a log (c2sp.org/tlog-witness). */
export function originHash(origin: string): string {
  return sha256(Buffer.from(origin)).toString('hex')
}

/** The last checkpoint of a log that this witness cosigned, kept in a file of its own. */
export class Memory {
  readonly origin: string
  private readonly file: string
  private last: Checkpoint | null

  private constructor(origin: string, file: string, last: Checkpoint | null) {
    this.origin = origin
    this.file = file
    this.last = last
  }

  /** Throws SetupError where the file is damaged: to begin at zero again would be to forget what was signed. */
  static async open(folder: string, origin: string, key: WitnessKey): Promise<Memory> {
    const file = path.join(folder, `${originHash(origin)}.checkpoint`)
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (!bytes) return new Memory(origin, file, null)
    const last = parseCheckpoint(bytes)
    if (last?.origin === origin && judgeCosignature(last.note, key.verifier).state === 'valid') {
      return new Memory(origin, file, last)
    }
    throw new SetupError(`${file} is not what this witness wrote there. Put back the last good copy.`)
  }

  /** Null where it never cosigned one. */
  latest(): Checkpoint | null {
    return this.last
  }

  async remember(cosigned: Checkpoint): Promise<void> {
    await writeDurably(this.file, cosigned.bytes)
    this.last = cosigned
  }
}
