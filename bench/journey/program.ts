import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { Histogram } from '@/tools/load/histogram'
import type { ProgramMessage } from '@/tools/load/measure'
import { openSink } from '../mail/sink.ts'

export type JourneyPlan = {
  target: string
  /** Where the site's mails are taken. */
  smtpPort: number
  domain: string
  people: number
  warmUp: number
  seconds: number
}

type Asked = { status: number; location: string; body: string }

const MAIL_WITHIN_MS = 30_000
const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
// In quoted-printable a long line is cut by an equals sign.
const LINK = /\/confirm\/([\w.=\r\n-]+?)(?=[^\w.=\r\n-]|\r\n\r\n|=3D|$)/

const sendToParent = (message: ProgramMessage) => process.send?.(message)

process.once('message', (plan: JourneyPlan) => void run(plan))
process.once('disconnect', () => process.exit())

async function run(plan: JourneyPlan): Promise<void> {
  const waiting = new Map<string, (link: string) => void>()
  const sink = await openSink(({ to, message }) => {
    const token = LINK.exec(message.replaceAll('=\r\n', ''))?.[1]
    if (token) waiting.get(to)?.(`/confirm/${token}`)
  }, plan.smtpPort)
  const agent = new Agent({ keepAlive: true, maxSockets: plan.people })
  const latencies = new Histogram()
  const outcomes: Record<string, number> = {}
  let measuring = false
  let ended = false
  let person = 0

  async function journey(): Promise<void> {
    const email = `traveller-${++person}@${plan.domain}`
    const mailed = new Promise<string>((resolve) => waiting.set(email, resolve))
    const began = performance.now()
    const outcome = await travel(email, mailed).catch((error: unknown) => String(error))
    waiting.delete(email)
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    if (measuring && outcome === 'counted') latencies.add(performance.now() - began)
  }

  async function travel(email: string, mailed: Promise<string>): Promise<string> {
    const page = await ask('GET', '/')
    if (page.status !== 200) return `${page.status} for the page`
    const fields = { name: 'Ana Traveller', email, country: 'MX', consent: 'on', locale: 'en' }
    const signed = await ask('POST', '/api/signatures', fields)
    if (signed.location !== '/thanks') return `${signed.status} for signing`
    const link = await Promise.race([mailed, wait(MAIL_WITHIN_MS, '', { ref: false })])
    if (!link) return 'no mail came'
    const opened = await ask('GET', link)
    const token = /name="token" value="([^"]+)"/.exec(opened.body)?.[1]
    if (opened.status !== 200 || !token) return `${opened.status} for the link`
    const { location } = await ask('POST', '/api/confirm', {
      token,
      name: fields.name,
      country: 'MX',
      locale: 'en',
    })
    if (!location.startsWith('/signed/')) return 'confirming led elsewhere'
    const after = await ask('GET', location)
    return after.status === 200 ? 'counted' : `${after.status} after confirming`
  }

  async function ask(method: string, path: string, fields?: Record<string, string>): Promise<Asked> {
    const asked = request(new URL(path, plan.target), {
      method,
      agent,
      headers: fields ? { ...FORM, origin: plan.target } : { accept: 'text/html' },
    })
    asked.end(fields && new URLSearchParams(fields).toString())
    const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage]
    const body = await text(answer)
    const location = answer.headers.location ?? ''
    return {
      status: answer.statusCode ?? 0,
      location: location && new URL(location, plan.target).pathname,
      body,
    }
  }

  const everybody = Promise.all(
    Array.from({ length: plan.people }, async () => {
      while (!ended) await journey()
    }),
  )
  await wait(plan.warmUp * 1_000)
  const cpu = process.cpuUsage()
  const began = performance.now()
  measuring = true
  sendToParent({ window: 'begins' })
  await wait(plan.seconds * 1_000)
  measuring = false
  const seconds = (performance.now() - began) / 1_000
  const { user, system } = process.cpuUsage(cpu)
  sendToParent({ window: 'ends' })
  ended = true
  await everybody
  await sink.close()
  agent.destroy()
  const [p50, p99] = [latencies.percentile(0.5), latencies.percentile(0.99)]
  const load = {
    requests: latencies.count,
    seconds,
    p50,
    p99,
    cpu: (user + system) / 1_000,
    outcomes: [outcomes],
  }
  sendToParent({ load })
  process.disconnect()
}
