import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

const PATIENCE_MS = 15_000

export type Received = { recipients: string[]; mail: Email }

/** A real SMTP server on a free port that keeps what it is given. */
export class Mailbox {
  readonly received: Received[] = []
  private refusing = false
  private readonly waiting = new Set<() => void>()
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => done(this.refusing ? tryLater() : null),
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      void this.keep(stream, recipients).then(() => done(), done)
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

  /** Answers every mail with a temporary failure until it accepts again. */
  refuses(): void {
    this.refusing = true
  }

  accepts(): void {
    this.refusing = false
  }

  sentTo(address: string): Email[] {
    return this.received.filter(({ recipients }) => recipients.includes(address)).map(({ mail }) => mail)
  }

  /** The nth mail (from 1) sent to an address; waits until it has come. */
  async mailTo(address: string, nth = 1): Promise<Email> {
    const deadline = AbortSignal.timeout(PATIENCE_MS)
    for (;;) {
      const mail = this.sentTo(address)[nth - 1]
      if (mail) return mail
      await this.nextMail(deadline)
    }
  }

  private nextMail(deadline: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => () => {
        this.waiting.delete(arrived)
        act()
      }
      const arrived = settle(resolve)
      this.waiting.add(arrived)
      deadline.addEventListener(
        'abort',
        settle(() => reject(new Error('The mail did not come.'))),
        { once: true },
      )
    })
  }

  private async keep(stream: SMTPServerDataStream, recipients: string[]): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    this.received.push({ recipients, mail: await PostalMime.parse(Buffer.concat(chunks)) })
    for (const arrived of [...this.waiting]) arrived()
  }
}

function tryLater(): Error {
  return Object.assign(new Error('Try again later'), { responseCode: 451 })
}

/** The first address of the site in a mail whose path begins with `path`. */
export function linkIn(mail: Email, path: string): string {
  const found = [...(mail.text ?? '').matchAll(/https?:\/\/[^\s<>"]+/g)]
    .map(([address]) => address)
    .find((address) => new URL(address).pathname.startsWith(path))
  if (!found) throw new Error(`No link to ${path} in the mail "${mail.subject}"`)
  return found
}
