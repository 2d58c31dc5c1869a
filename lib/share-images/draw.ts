import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { TurnQueue } from '@/lib/platform/turn-queue'
import type { CardFacts } from '@/lib/share-images/queries'

const PROGRAM = 'lib/share-images/draw-program.mjs'
const TIMEOUT_MS = 15_000
const turns = new TurnQueue({ atOnce: 1, waiting: 40 })
// Starting takes several times as long as drawing, and requests come in bursts.
const IDLE_MS = 10_000

let program: ChildProcess | null = null

/** Draws a card as PNG in its own process (docs/decisions/0026), which ends when idle. Throws after 15 s or when too many wait. */
export async function drawPng(facts: CardFacts): Promise<Buffer> {
  if (turns.isFull) throw new Error('Too many cards wait to be drawn.')
  return turns.run(() => drawInProcess(facts))
}

async function drawInProcess(facts: CardFacts): Promise<Buffer> {
  const child = program ?? start()
  const timeout = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS)
  try {
    return await imageFrom(child, facts)
  } finally {
    clearTimeout(timeout)
    setTimeout(() => turns.isIdle && end(child), IDLE_MS).unref()
  }
}

function start(): ChildProcess {
  const child = fork(/* turbopackIgnore: true */ path.resolve(/* turbopackIgnore: true */ PROGRAM), {
    execArgv: [],
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, VIPS_CONCURRENCY: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.once('exit', () => end(child))
  // It must not keep this process alive.
  child.unref()
  child.channel?.unref()
  program = child
  return child
}

function end(child: ChildProcess): void {
  if (program === child) program = null
  if (child.connected) child.disconnect()
}

function imageFrom(child: ChildProcess, facts: CardFacts): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('A share card could not be drawn.'))
    child.once('exit', fail)
    child.once('error', fail)
    child.once('message', (png) => {
      child.off('exit', fail).off('error', fail)
      resolve(Buffer.from(png as Uint8Array))
    })
    child.send(facts, (error) => void (error && child.kill('SIGKILL')))
  })
}
