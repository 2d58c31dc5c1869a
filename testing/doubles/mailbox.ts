import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

const TIMEOUT_MS = 15_000

export type Received = { recipients: string[]; mail: Email; raw: string }

export class Mailbox {
  readonly received: Received[] = []
  private refusals = 0
  private behaviour: 'accepts' | 'refuses' | 'hangs' = 'accepts'
  private readonly unknown = new Set<string>()
  private readonly pendingResponses = new Set<() => void>()
  private readonly waiting = new Set<() => void>()
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 1_000,
    onConnect: (_session, done) => this.respondOrHold(done),
    onMailFrom: (_address, _session, done) =>
      this.behaviour === 'refuses' ? done(this.refusal()) : this.respondOrHold(done),
    onRcptTo: ({ address }, _session, done) => done(this.unknown.has(address) ? unknownMailbox() : undefined),
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      void this.store(stream, recipients).then(() => done(), done)
    },
  })

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve))
  }

  refuses(): void {
    this.behaviour = 'refuses'
  }

  bounces(address: string): void {
    this.unknown.add(address)
  }

  hangs(): void {
    this.behaviour = 'hangs'
  }

  accepts(): void {
    this.behaviour = 'accepts'
    for (const answer of this.pendingResponses) answer()
    this.pendingResponses.clear()
  }

  async hasRefused(): Promise<void> {
    await this.until(() => this.refusals > 0 || undefined)
  }

  async keepsSomebodyWaiting(): Promise<void> {
    await this.until(() => this.pendingResponses.size > 0 || undefined)
  }

  sentTo(address: string): Email[] {
    return this.received.filter(({ recipients }) => recipients.includes(address)).map(({ mail }) => mail)
  }

  /** Waits for it; `nth` counts from 1. */
  async mailTo(address: string, nth = 1, timeoutMs = TIMEOUT_MS): Promise<Email> {
    return this.until(() => this.sentTo(address)[nth - 1], timeoutMs)
  }

  private async until<Found>(find: () => Found | undefined, timeoutMs = TIMEOUT_MS): Promise<Found> {
    const deadline = AbortSignal.timeout(timeoutMs)
    for (;;) {
      const found = find()
      if (found !== undefined) return found
      await this.nextEvent(deadline)
    }
  }

  private nextEvent(deadline: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => () => {
        this.waiting.delete(onEvent)
        deadline.removeEventListener('abort', late)
        act()
      }
      const onEvent = settle(resolve)
      const late = settle(() => reject(new Error('What the mailbox waits for did not come.')))
      this.waiting.add(onEvent)
      deadline.addEventListener('abort', late, { once: true })
    })
  }

  private async store(stream: SMTPServerDataStream, recipients: string[]): Promise<void> {
    const bytes = await buffer(stream)
    this.received.push({ recipients, mail: await PostalMime.parse(bytes), raw: bytes.toString() })
    this.notify()
  }

  private respondOrHold(answer: () => void): void {
    if (this.behaviour !== 'hangs') return answer()
    this.pendingResponses.add(answer)
    this.notify()
  }

  private refusal(): Error {
    this.refusals += 1
    this.notify()
    return Object.assign(new Error('Try again later'), { responseCode: 451 })
  }

  private notify(): void {
    for (const onEvent of [...this.waiting]) onEvent()
  }
}

function unknownMailbox(): Error {
  return Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 })
}

export function linkIn(mail: Email, path: string): string {
  const found = [...(mail.text ?? '').matchAll(/https?:\/\/[^\s<>"]+/g)]
    .map(([address]) => address)
    .find((address) => new URL(address).pathname.startsWith(path))
  if (!found) throw new Error(`No link to ${path} in the mail "${mail.subject}"`)
  return found
}
