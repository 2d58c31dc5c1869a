import { once } from 'node:events'
import { Agent, type IncomingMessage } from 'node:http'
import path from 'node:path'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { MessageChannel, SHARE_ENV, Worker } from 'node:worker_threads'
import { messageOf, StartupError } from '@/server/host/startup-error'
import { takeOutputOf } from '@/server/log/thread'
import type { NextSocket } from './fetch-from-next.ts'
import { socketFolder } from './socket-folder.ts'

export type Next = {
  /** Changes when the thread is restarted. */
  socket(): NextSocket
  /** Development only (hot reloading). */
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown
  stop(): Promise<void>
}

export type At = { hostname: string; port: number }

const PROGRAM = 'server/next/worker-program.mjs'
const RESTART_MS = 500
// It renders few pages: a larger nursery takes 60 MB more and speeds up none.
const SMALL = { maxYoungGenerationSizeMb: 12 }

/** Restarts a thread that dies; 503 meanwhile (docs/decisions/0019). Rejects when Next cannot start at all. */
export async function startNextWorker(at: At, program: string | URL = path.resolve(PROGRAM)): Promise<Next> {
  const { folder, remove } = await socketFolder()
  const agent = new Agent({ keepAlive: true })
  let stopping = false
  let started = 0
  let current = await startThread()

  async function startThread(): Promise<{ thread: Worker; socketPath: string }> {
    const socketPath = path.join(folder, `next-${++started}`)
    const { port1: log, port2 } = new MessageChannel()
    const thread = new Worker(program, {
      workerData: { ...at, socketPath, log: port2 },
      transferList: [port2],
      stdout: true,
      stderr: true,
      env: SHARE_ENV,
      execArgv: [],
      resourceLimits: SMALL,
    })
    takeOutputOf(thread, log, 'pages')
    const ended = once(thread, 'exit').then(() =>
      Promise.reject(new StartupError('Next ended while it started.')),
    )
    await Promise.race([once(thread, 'message'), ended])
    thread.on('error', (error) => console.error(`The thread of the pages ended: ${messageOf(error)}`))
    thread.once('exit', () => void restart())
    return { thread, socketPath }
  }

  async function restart(): Promise<void> {
    while (!stopping) {
      const next = await startThread().catch(() => null)
      if (next) return void (current = next)
      await wait(RESTART_MS)
    }
  }

  return {
    socket: () => ({ socketPath: current.socketPath, agent }),
    async stop() {
      stopping = true
      if (isAlive(current.thread)) {
        const ended = once(current.thread, 'exit')
        current.thread.postMessage('stop')
        await ended
      }
      agent.destroy()
      await remove()
    },
  }
}

function isAlive(thread: Worker): boolean {
  return thread.threadId > 0
}
