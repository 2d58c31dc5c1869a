import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { TooBusyError } from '@/lib/admins/passwords'
import { TurnQueue } from '@/lib/platform/turn-queue'

/** A score of 0 to 4, and the name of what makes it low. */
export type Estimate = { score: number; warning: string | null }

// Whoever is refused tries again within it.
const IDLE_MS = 30_000

const turns = new TurnQueue({ atOnce: 1, waiting: 20 })

let thread: Worker | null = null
let ending: NodeJS.Timeout | undefined

/** How easily a password is guessed by whoever knows `own` words, in a thread that takes its dictionaries away with it. Throws TooBusyError. */
export async function estimateStrength(password: string, own: string[]): Promise<Estimate> {
  if (turns.isFull) throw new TooBusyError('too many passwords are being estimated')
  return turns.run(() => ask(password, own))
}

async function ask(password: string, own: string[]): Promise<Estimate> {
  clearTimeout(ending)
  const asked = (thread ??= startThread())
  asked.ref()
  asked.postMessage({ password, own })
  try {
    const [estimate] = await once(asked, 'message')
    return estimate
  } catch (error) {
    await endThread()
    throw error
  } finally {
    asked.unref()
    ending = setTimeout(endThread, IDLE_MS).unref()
  }
}

function startThread(): Worker {
  return new Worker(path.resolve('lib/admins/strength-program.mjs'), { env: {}, execArgv: [] })
}

async function endThread(): Promise<void> {
  const ended = thread
  thread = null
  await ended?.terminate()
}
