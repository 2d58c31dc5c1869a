import { broadcastById } from '@/lib/broadcasts/admin-queries'
import { queueRecipients } from '@/lib/broadcasts/queue-recipients'
import { Sender } from '@/lib/broadcasts/sender'
import { takeOverBroadcasts } from '@/lib/broadcasts/take-over'
import type { Locale } from '@/lib/i18n/locales'
import { closeMail } from '@/lib/mail/deliver'
import { db } from '@/lib/platform/db'
import { MailServer } from '@/testing/doubles/mail-server'
import { JOB } from '@/testing/scenes/authorized'
import { prepareBroadcasts } from '@/testing/scenes/broadcasts'
import { confirmedSignature } from '@/testing/scenes/signatures'

export class Mailing {
  readonly mail = new MailServer()
  domain = ''

  /** Of one connection at first, so that a test knows which mail comes next. */
  constructor(private readonly connections = 1) {}

  async open(): Promise<void> {
    await this.mail.open()
    process.env.SMTP_URL = this.mail.url
    process.env.SMTP_CONNECTIONS = String(this.connections)
    process.env.MAIL_FROM = 'Campaign <campaign@example.org>'
  }

  async close(): Promise<void> {
    closeMail()
    await this.mail.close()
  }

  async begin(): Promise<void> {
    this.domain = `${crypto.randomUUID().slice(0, 8)}.example`
    await prepareBroadcasts()
    await db().signature.updateMany({ data: { wantsUpdates: false } })
    await db().slowDomain.deleteMany()
  }

  address(n: number, locale = 'en'): string {
    return `s${n}-${locale}@${this.domain}`
  }

  async subscribers(many: number, locale: Locale = 'en') {
    const rows = []
    for (let n = 0; n < many; n++)
      rows.push(await confirmedSignature({ email: this.address(n, locale), wantsUpdates: true, locale }))
    return rows
  }

  async subscriberElsewhere(name: string): Promise<string> {
    const email = `someone@${name}-${this.domain}`
    await confirmedSignature({ email, wantsUpdates: true })
    return email
  }
}

/** Holds the lock; `beforeEach` runs before each mail. */
export function newSender(beforeEach = async () => {}): Sender {
  return new Sender({
    job: JOB,
    stopping: new AbortController().signal,
    mayGoOn: () => true,
    whenIdle: beforeEach,
  })
}

export async function sendAll(id: number, by = newSender()): Promise<void> {
  for (let turns = 0; turns < 50; turns++) {
    await by.work()
    if ((await broadcastById(id))?.state !== 'sending') return
  }
}

/** On behalf of a process that has died since. */
export async function queueAll(id: number): Promise<void> {
  const holder = crypto.randomUUID()
  await takeOverBroadcasts(holder)
  while (await queueRecipients(JOB, holder, id));
}

export async function makeDue(id: number): Promise<void> {
  await db().broadcastStamp.updateMany({ where: { broadcastId: id }, data: { dueAt: new Date() } })
}
