import { spawn } from 'node:child_process'
import path from 'node:path'
import type { PictureVariant } from '@/lib/pictures/rules'
import type { FileRefusal } from '@/lib/pictures/schema'
import { TurnQueue } from '@/lib/platform/turn-queue'

export type Encoded =
  | { width: number; height: number; forms: (PictureVariant & { bytes: Uint8Array<ArrayBuffer> })[] }
  | { refused: FileRefusal }

const PROGRAM = 'lib/pictures/encode-program.mjs'
const TIMEOUT_MS = 20_000
// One at a time, for large pictures on a small machine.
const turns = new TurnQueue({ atOnce: 1, waiting: 3 })

/**
 * Encodes a picture as WebP at up to three widths and as JPEG: upright, sRGB on white, without metadata. Runs in its own process
 * (docs/decisions/0022), killed after 20 s (`slow`); `busy` when too many wait.
 */
export async function encodePicture(bytes: Buffer): Promise<Encoded> {
  return turns.isFull ? { refused: 'busy' } : turns.run(() => encodeInProcess(bytes))
}

function encodeInProcess(bytes: Buffer): Promise<Encoded> {
  return new Promise((resolve, reject) => {
    const started = Date.now()
    const child = spawn(process.execPath, [path.resolve(PROGRAM)], {
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, VIPS_CONCURRENCY: '1' },
      serialization: 'advanced',
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
    })
    child.once('message', (answer) => resolve(answer as Encoded))
    child.once('error', reject)
    // A picture may crash the decoder.
    child.once('exit', () => resolve({ refused: Date.now() - started >= TIMEOUT_MS ? 'slow' : 'damaged' }))
    // A decoder that ended early closes its input.
    child.stdin?.on('error', () => {})
    child.stdin?.end(bytes)
  })
}
