import { setTimeout as wait } from 'node:timers/promises'
import type { MailServer } from '@/testing/doubles/mail-server'
import { confirms } from './posts.ts'

const MANY = 2
const REST_MS = 20
const LINK = /https?:\/\/\S+\/confirm\/(\S+)/

/** Signers who confirm every third mail, retrying until they get an answer. */
export class Confirmers {
  readonly acknowledged = new Set<string>()
  private readonly mails: { domain: string; token: string }[] = []
  private loops: Promise<void>[] = []
  private stopping = false
  private got = 0

  constructor(
    mail: MailServer,
    private readonly origin: string,
  ) {
    mail.onMail(({ address, text }) => {
      const token = LINK.exec(text)?.[1]
      if (token && this.got++ % 3 === 0) this.mails.push({ domain: address.split('@')[1] ?? '', token })
    })
  }

  begin(): void {
    this.loops = Array.from({ length: MANY }, () => this.loop())
  }

  async end(): Promise<void> {
    this.stopping = true
    await Promise.all(this.loops)
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const next = this.mails.shift()
      if (next && !(await this.press(next))) this.mails.push(next)
      await wait(REST_MS)
    }
  }

  private async press({ domain, token }: { domain: string; token: string }): Promise<boolean> {
    const answer = await confirms(this.origin, token).catch(() => null)
    if (answer?.status !== 303 || !answer.location.includes('/signed/')) return false
    this.acknowledged.add(domain)
    return true
  }
}
