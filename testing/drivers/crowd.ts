import { Agent, request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { linkIn, type Mailbox } from '@/testing/doubles/mailbox'

const PAUSE_MS = { reading: 20, signing: 80 }
// After a process ends, its mails wait for another one.
const MAIL_WITHIN_MS = 60_000
const READ = ['/', '/es', '/updates', '/es/updates', '/petition.json', '/film', '/references', '/feed.xml']

type CrowdRequest = { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }
type ExpectedRequest = CrowdRequest & { expected: string; from?: string }

/** Visitors with networks and mail domains of their own, who read, sign and confirm. */
export class Crowd {
  readonly failures: string[] = []
  readonly signed: string[] = []
  readonly confirmed: string[] = []
  reads = 0

  private readonly agent = new Agent({ keepAlive: true })
  private readonly visitors: Promise<void>[]
  private posts = 0
  private opened = 0
  private leaving = false

  constructor(
    private readonly url: string,
    private readonly mailbox: Mailbox,
    { readers, signers }: { readers: number; signers: number },
  ) {
    this.visitors = [
      ...Array.from({ length: readers }, (_, number) => this.readsOn(number)),
      ...Array.from({ length: signers }, () => this.signsOn()),
      ...Array.from({ length: signers }, () => this.confirmsOn()),
    ]
  }

  async leaves(): Promise<void> {
    this.leaving = true
    await Promise.all(this.visitors)
    this.agent.destroy()
  }

  private async readsOn(number: number): Promise<void> {
    const headers: Record<string, string> = number % 2 ? { cookie: 'seen=1' } : {}
    for (let turn = number; !this.leaving; turn++) {
      const path = READ[turn % READ.length] ?? '/'
      if (await this.asks({ method: 'GET', path, headers, expected: '200' })) this.reads += 1
      await wait(PAUSE_MS.reading)
    }
  }

  private async signsOn(): Promise<void> {
    while (!this.leaving) {
      const number = this.posts++
      const [x, y] = [1 + Math.floor(number / 250), 1 + (number % 250)]
      const email = `signer@d${number}.example.org`
      const fields = { name: 'Ana Signer', email, country: 'MX', locale: 'en' }
      const from = `127.${x}.${y}.1`
      const post = number % 2 ? byForm({ ...fields, consent: 'on' }) : byJson({ ...fields, consent: true })
      if (await this.asks({ ...post, path: '/api/signatures', from })) this.signed.push(email)
      await wait(PAUSE_MS.signing)
    }
  }

  private async confirmsOn(): Promise<void> {
    while (!this.leaving || this.opened < this.signed.length) {
      const email = this.signed[this.opened]
      if (!email) {
        await wait(PAUSE_MS.signing)
        continue
      }
      this.opened += 1
      const mail = await this.mailbox.mailTo(email, 1, MAIL_WITHIN_MS).catch(() => null)
      if (!mail) {
        this.failures.push('a confirmation mail did not come')
        continue
      }
      const token = linkIn(mail, '/confirm/').split('/').pop() ?? ''
      const post = byForm({ token, name: 'Ana Signer', country: 'MX', locale: 'en' }, '303 /signed/…')
      if (await this.asks({ ...post, path: '/api/confirm' })) this.confirmed.push(email)
    }
  }

  private async asks({ expected, ...wish }: ExpectedRequest): Promise<boolean> {
    const answer = await this.answerTo(wish).catch((error: Error) => error.message)
    if (answer !== expected) this.failures.push(`${wish.method} ${wish.path}: ${answer}`)
    return answer === expected
  }

  private answerTo({
    method,
    path,
    headers,
    body,
    from,
  }: Omit<ExpectedRequest, 'expected'>): Promise<string> {
    return new Promise((resolve, reject) => {
      const agent = from ? false : this.agent
      const options = { method, headers, agent, localAddress: from }
      request(this.url + path, options, (response: IncomingMessage) => {
        const { statusCode, headers } = response
        const leads = headers.location?.replace(/^(\/signed\/).*/, '$1…')
        const named = leads ? `${statusCode} ${leads}` : String(statusCode)
        text(response).then(() => resolve(named), reject)
      })
        .on('error', reject)
        .end(body)
    })
  }
}

function byForm(fields: Record<string, string>, expected = '303 /thanks') {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  return { method: 'POST' as const, headers, body: new URLSearchParams(fields).toString(), expected }
}

function byJson(fields: Record<string, unknown>) {
  const headers = { 'content-type': 'application/json' }
  return { method: 'POST' as const, headers, body: JSON.stringify(fields), expected: '202' }
}
