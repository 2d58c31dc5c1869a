import { fork } from 'node:child_process'
import path from 'node:path'
import type { Drawing } from '@/lib/cards/drawing'

const PROGRAM = 'lib/cards/draw-program.mjs'
const PATIENCE_MS = 15_000
// One at a time, while others wait who ask for further cards.
const MOST_WAITING = 40

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Draws a card as PNG, in a process of its own (docs/decisions/0026) that ends with it or is killed after 15 s. Throws when
 * it cannot be drawn, or when too many wait already.
 */
export async function drawPng(drawing: Drawing): Promise<Buffer> {
  if (waiting > MOST_WAITING) throw new Error('Too many cards wait to be drawn.')
  waiting += 1
  const drawn = last.then(() => drawApart(drawing))
  last = drawn.catch(() => {})
  return drawn.finally(() => (waiting -= 1))
}

function drawApart(drawing: Drawing): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = fork(path.resolve(PROGRAM), {
      execArgv: [],
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, VIPS_CONCURRENCY: '1' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
    })
    child.once('message', (png) => resolve(Buffer.from(png as Uint8Array)))
    child.once('error', reject)
    child.once('exit', () => reject(new Error('A share card could not be drawn.')))
    child.send(drawing, (error) => void (error && child.kill('SIGKILL')))
  })
}
