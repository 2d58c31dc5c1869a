import { createPrivateKey } from 'node:crypto'
import { Readable } from 'node:stream'
import NodemailerPool from 'nodemailer/lib/smtp-pool'
import type { Dkim } from '@/lib/mail/dkim'
import { dkimSignature } from '@/lib/mail/dkim-signature'
import type { MessageAsSent } from '@/lib/mail/message-as-sent'
import { mimeOf } from '@/lib/mail/mime'
import { refusesConnection, SmtpFailure } from '@/lib/mail/smtp-failure'

/** `one`: a person waits for it. `many`: bulk mail, which waits for all of those. */
export type Sends = 'one' | 'many'

/** Plain values, so that another thread can be given them. */
export type SmtpSettings = { url: string; connections: number; dkim?: Dkim }

/** Sends mails; `send` rejects with SmtpFailure. */
export type MailSending = { send(mail: MessageAsSent, sends: Sends): Promise<void>; close(): void }

type Waiting = { mail: MessageAsSent; sends: Sends; resolve(): void; reject(error: unknown): void }

// Giving up earlier after the last byte risks a duplicate (RFC 5321, 4.5.3.2.6).
const ANSWERED_WITHIN_MS = 600_000
const CONNECTED_WITHIN_MS = 10_000
const GROWS_AFTER_MS = 10_000

/** As many connections as the server takes: one that it refuses is done without for ten seconds, and its mail waits. */
export class SmtpPool implements MailSending {
  private readonly waiting: Record<Sends, Waiting[]> = { one: [], many: [] }
  private readonly underWay: Record<Sends, number> = { one: 0, many: 0 }
  private readonly pool: NodemailerPool
  private readonly sign: (mime: ReturnType<typeof mimeOf>) => string
  private most: number
  private growsAt = 0

  constructor(private readonly settings: SmtpSettings) {
    const { url, connections, dkim } = settings
    this.most = connections
    const key = dkim && createPrivateKey(dkim.privateKey)
    this.sign = dkim && key ? (mime) => dkimSignature(mime, dkim, key) : () => ''
    this.pool = new NodemailerPool({
      url,
      maxConnections: connections,
      connectionTimeout: CONNECTED_WITHIN_MS,
      greetingTimeout: CONNECTED_WITHIN_MS,
      socketTimeout: ANSWERED_WITHIN_MS,
    })
  }

  send(mail: MessageAsSent, sends: Sends): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting[sends].push({ mail, sends, resolve, reject })
      this.begin()
    })
  }

  /** Finishes what is under way. */
  close(): void {
    this.pool.close()
  }

  private begin(): void {
    this.grow()
    for (let next = this.next(); next; next = this.next()) void this.run(next)
  }

  private next(): Waiting | undefined {
    const { one, many } = this.underWay
    if (one + many >= this.most) return undefined
    const first = this.waiting.one.shift()
    if (first) return first
    // Bulk mail that a server takes long for must leave a connection for what somebody waits for.
    return many < Math.max(1, this.most - 1) ? this.waiting.many.shift() : undefined
  }

  private async run(turn: Waiting): Promise<void> {
    const { mail, sends, resolve, reject } = turn
    this.underWay[sends] += 1
    try {
      await this.handOver(mail)
      resolve()
    } catch (error) {
      if (this.shrinkFor(error)) this.waiting[sends].unshift(turn)
      else reject(error)
    } finally {
      this.underWay[sends] -= 1
      this.begin()
    }
  }

  private handOver(mail: MessageAsSent): Promise<void> {
    const { messageId } = mail
    const mime = mimeOf(mail)
    const { envelope, head, body } = mime
    const pieces = [this.sign(mime), head, ...body]
    const bytes = Buffer.concat(
      pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)),
    )
    let dataSent = false
    const createReadStream = () => {
      dataSent = false
      return streamOf(bytes).once('end', () => (dataSent = true))
    }
    const message = {
      getEnvelope: () => envelope,
      messageId: () => messageId,
      getHeader: () => messageId,
      createReadStream,
    }
    return new Promise((resolve, reject) => {
      this.pool.send({ data: {}, message } as unknown as Parameters<NodemailerPool['send']>[0], (error) =>
        error ? reject(new SmtpFailure(error, dataSent)) : resolve(),
      )
    })
  }

  // With no other connection it is not their number that the server refuses.
  private shrinkFor(error: unknown): boolean {
    const underWay = this.underWay.one + this.underWay.many
    if (underWay < 2 || !refusesConnection(error)) return false
    this.limitTo(Math.min(this.most, underWay - 1))
    return true
  }

  private grow(): void {
    if (this.most >= this.settings.connections || Date.now() < this.growsAt) return
    this.limitTo(this.most + 1)
  }

  private limitTo(connections: number): void {
    this.most = connections
    // Or a mail would open another while one that is open becomes free.
    this.pool.options.maxConnections = connections
    this.growsAt = Date.now() + GROWS_AFTER_MS
  }
}

function streamOf(bytes: Buffer): Readable {
  return new Readable({
    read() {
      this.push(bytes)
      this.push(null)
    },
  })
}
