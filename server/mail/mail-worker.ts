import path from 'node:path'
import { MessageChannel, SHARE_ENV, Worker } from 'node:worker_threads'
import type { MessageAsSent } from '@/lib/mail/message-as-sent'
import { SmtpFailure, type SmtpFailureValues } from '@/lib/mail/smtp-failure'
import type { MailSending, Sends, SmtpSettings } from '@/lib/mail/smtp-pool'
import { logFailure } from '@/lib/platform/log-failure'
import { takeOutputOf } from '@/server/log/thread'

export type Order = { id: number; mail: MessageAsSent; sends: Sends }

export type Done = { id: number; failure: SmtpFailureValues | null; dataSent: boolean }

type Waiting = { resolve(): void; reject(error: unknown): void }

const PROGRAM = 'server/mail/worker-program.mjs'
// It holds a mail for each connection: a larger nursery would only take memory.
const SMALL = { maxYoungGenerationSizeMb: 8 }
const ENDED = { code: 'ETHREAD', command: 'CONN' }

/** Composes, signs and sends mails in a thread of its own; the next mail after one that died starts another. */
export class MailWorker implements MailSending {
  private readonly waiting = new Map<number, Waiting>()
  private thread: Worker | null = null
  private orders = 0

  constructor(
    private readonly settings: SmtpSettings,
    private readonly program: string | URL = path.resolve(PROGRAM),
  ) {}

  send(mail: MessageAsSent, sends: Sends): Promise<void> {
    const thread = (this.thread ??= this.start())
    const order: Order = { id: ++this.orders, mail, sends }
    return new Promise((resolve, reject) => {
      this.waiting.set(order.id, { resolve, reject })
      thread.postMessage(order)
    })
  }

  /** Finishes what is under way, for as long as this process lives. */
  close(): void {
    this.thread?.postMessage('close')
  }

  private start(): Worker {
    const { port1: log, port2 } = new MessageChannel()
    const thread = new Worker(this.program, {
      workerData: { settings: this.settings, log: port2 },
      transferList: [port2],
      stdout: true,
      stderr: true,
      env: SHARE_ENV,
      execArgv: [],
      resourceLimits: SMALL,
    })
    takeOutputOf(thread, log, 'site')
    thread.on('message', (done: Done) => this.settle(done))
    thread.on('error', (error) => logFailure('The thread of mail', error))
    thread.once('exit', () => this.giveUp())
    thread.unref()
    return thread
  }

  private settle({ id, failure, dataSent }: Done): void {
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (failure) waiting?.reject(new SmtpFailure(failure, dataSent))
    else waiting?.resolve()
  }

  // A job is tried again and a broadcast rests: whether a mail under way was taken, nobody knows.
  private giveUp(): void {
    this.thread = null
    for (const { reject } of this.waiting.values()) reject(new SmtpFailure(ENDED, false))
    this.waiting.clear()
  }
}
