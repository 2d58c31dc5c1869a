import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/** `cut` and `slow` still accept the mail. */
export type Fault =
  | 'refuses with 4xx'
  | 'refuses with 5xx'
  | 'bounces'
  | 'fails with 4xx after DATA'
  | 'fails with 5xx after DATA'
  | 'cut after DATA'
  | 'slow'

type Taken = { address: string; subject: string; messageId: string; text: string }

export class MailServer {
  /** In ms: `delay` for every mail, `slowness` for `slow` ones. */
  delay = 0
  slowness = 0
  refusesTheSender = false
  // Message-IDs of complete mails, by address and subject.
  private readonly arrivals = new Map<string, Map<string, string[]>>()
  private readonly faults = new Map<string, Fault[]>()
  private readonly met = new Map<Fault, number>()
  private readonly sockets = new Map<number, Socket>()
  private readonly listeners: ((taken: Taken) => void)[] = []
  private port = 0
  private server = this.create()

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve))
    this.port = (this.server.server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(resolve))
    for (const socket of this.sockets.values()) socket.destroy()
    await closed
    this.server = this.create()
  }

  arrange(address: string, ...faults: Fault[]): void {
    this.faults.set(address, faults)
  }

  timesMet(fault: Fault): number {
    return this.met.get(fault) ?? 0
  }

  hasMailed(address: string): boolean {
    return this.arrivals.has(address)
  }

  get count(): number {
    return sum(this.copies().map((ids) => ids.length))
  }

  duplicates(addresses?: string[]): number {
    return sum(this.copies(addresses).map((ids) => ids.length - 1))
  }

  /** Duplicates with another Message-ID, which mailboxes cannot recognise. */
  unknownDuplicates(): number {
    return sum(this.copies().map((ids) => new Set(ids).size - 1))
  }

  onMail(listener: (taken: Taken) => void): void {
    this.listeners.push(listener)
  }

  private copies(addresses = [...this.arrivals.keys()]): string[][] {
    return addresses.flatMap((address) => [...(this.arrivals.get(address)?.values() ?? [])])
  }

  private create(): SMTPServer {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 500,
      onMailFrom: (_address, _session, done) => done(this.refusesTheSender ? answer(550) : null),
      onRcptTo: ({ address }, _session, done) => done(this.refusal(address)),
      onData: (stream, session, done) => void this.take(stream, session).then(done, done),
    })
    server.on('error', () => {})
    server.server.on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0
      this.sockets.set(port, socket)
      socket.once('close', () => this.sockets.delete(port))
    })
    return server
  }

  private refusal(address: string): Error | null {
    if (this.meets(address, 'refuses with 4xx')) return answer(451)
    if (this.meets(address, 'bounces')) return answer(550)
    if (this.meets(address, 'refuses with 5xx')) return answer(554)
    return null
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | null> {
    const address = session.envelope.rcptTo[0]?.address ?? ''
    const mail = await buffer(stream)
    if (this.meets(address, 'fails with 4xx after DATA')) return answer(451)
    if (this.meets(address, 'fails with 5xx after DATA')) return answer(554)
    const { subject = '', messageId = '', text = '' } = await PostalMime.parse(mail)
    this.note({ address, subject, messageId, text })
    if (this.meets(address, 'cut after DATA')) this.sockets.get(session.remotePort)?.destroy()
    await wait(this.meets(address, 'slow') ? this.slowness : this.delay)
    return null
  }

  private note(taken: Taken): void {
    const bySubject = this.arrivals.get(taken.address) ?? new Map<string, string[]>()
    const before = bySubject.get(taken.subject) ?? []
    this.arrivals.set(taken.address, bySubject.set(taken.subject, [...before, taken.messageId]))
    for (const listener of this.listeners) listener(taken)
  }

  private meets(address: string, fault: Fault): boolean {
    const [next, ...later] = this.faults.get(address) ?? []
    if (next !== fault) return false
    this.faults.set(address, later)
    this.met.set(fault, this.timesMet(fault) + 1)
    return true
  }
}

function answer(responseCode: number): Error {
  return Object.assign(new Error('As arranged'), { responseCode })
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
