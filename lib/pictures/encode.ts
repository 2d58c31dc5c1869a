import { spawn } from 'node:child_process'
import path from 'node:path'
import type { PictureForm } from '@/lib/pictures/rules'
import type { FileRefusal } from '@/lib/pictures/schema'
import { TurnQueue } from '@/lib/platform/turn-queue'

export type Encoded =
  | { width: number; height: number; forms: (PictureForm & { bytes: Uint8Array<ArrayBuffer> })[] }
  | { refused: FileRefusal }

const PROGRAM = 'lib/pictures/encode-program.mjs'
const PATIENCE_MS = 20_000
// One at a time, for a storm of large pictures on a small machine; these many wait, the next are told to come again.
const turns = new TurnQueue({ atOnce: 1, waiting: 3 })

/**
 * Makes the forms of a picture that are served: WebP at up to three widths and a JPEG, turned upright, in sRGB on white,
 * with nothing of the file's metadata. It is decoded in a process of its own (docs/decisions/0022), which is killed after
 * 20 s (`slow`). `busy` when too many wait already.
 */
export async function encodePicture(bytes: Buffer): Promise<Encoded> {
  return turns.isFull ? { refused: 'busy' } : turns.run(() => encodeApart(bytes))
}

function encodeApart(bytes: Buffer): Promise<Encoded> {
  return new Promise((resolve, reject) => {
    const started = Date.now()
    const child = spawn(process.execPath, [path.resolve(PROGRAM)], {
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, VIPS_CONCURRENCY: '1' },
      serialization: 'advanced',
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
    })
    child.once('message', (answer) => resolve(answer as Encoded))
    child.once('error', reject)
    // A decoder that a picture brings down is the picture's fault.
    child.once('exit', () => resolve({ refused: Date.now() - started >= PATIENCE_MS ? 'slow' : 'damaged' }))
    // One that ended early reads no more; its end was told above.
    child.stdin?.on('error', () => {})
    child.stdin?.end(bytes)
  })
}
