import { Connection, type Events } from './connection.ts'
import { Histogram } from './histogram.ts'
import { EXPECTED, requestMaker, type Visit } from './requests.ts'
import type { ParsedResponse } from './response-parser.ts'
import { weightedCycle } from './spread.ts'

/** Times in seconds; connections are spread evenly over the targets (origins). */
export type LoadPlan = {
  targets: string[]
  connections: number
  warmUp: number
  seconds: number
  visits: { share: number; visit: Visit }[]
  /** In ms, of each connection after an answer; none when unset. */
  pause?: number
}

/** The measured window (times in ms, `seconds` apart); `outcomes` counts all answers by visit. */
export type Load = {
  requests: number
  seconds: number
  p50: number
  p99: number
  cpu: number
  outcomes: Record<string, number>[]
}

const DRAIN_MS = 15_000

export function perSecond({ requests, seconds }: Pick<Load, 'requests' | 'seconds'>): number {
  return seconds > 0 ? requests / seconds : 0
}

/** Sends requests as fast as answers come: warms up, measures, drains. Ends early when a visit runs out of requests. */
export class Generator {
  private readonly latencies = new Histogram()
  private readonly outcomes: Record<string, number>[]
  private readonly makers: (() => string | null)[]
  private readonly turns: number[]
  private readonly connections: Connection[]
  private turn = 0
  private open: number
  private began: { at: number; cpu: NodeJS.CpuUsage } | null = null
  private figures: Pick<Load, 'seconds' | 'cpu'> | null = null
  private drained = () => {}

  constructor(
    private readonly plan: LoadPlan,
    private readonly onWindow: (moment: 'begins' | 'ends') => void,
  ) {
    const targets = plan.targets.map((target) => new URL(target))
    const first = targets[0]
    if (!first) throw new Error('There is no target')
    this.outcomes = plan.visits.map(() => ({}))
    this.makers = plan.visits.map(({ visit }) => requestMaker(visit, first))
    this.turns = weightedCycle(plan.visits.map(({ share }) => share))
    this.open = plan.connections
    this.connections = Array.from({ length: plan.connections }, (_, number) =>
      this.connect(targets[number % targets.length] ?? first),
    )
  }

  async run(): Promise<Load> {
    const begin = setTimeout(() => this.begin(), this.plan.warmUp * 1_000)
    const end = setTimeout(() => this.end(), (this.plan.warmUp + this.plan.seconds) * 1_000)
    await new Promise<void>((resolve) => (this.drained = resolve))
    for (const timer of [begin, end]) clearTimeout(timer)
    const { seconds = 0, cpu = 0 } = this.figures ?? {}
    const [p50, p99] = [this.latencies.percentile(0.5), this.latencies.percentile(0.99)]
    return { requests: this.latencies.count, seconds, p50, p99, cpu, outcomes: this.outcomes }
  }

  private begin(): void {
    this.onWindow('begins')
    this.began = { at: performance.now(), cpu: process.cpuUsage() }
  }

  private end(): void {
    if (this.figures) return
    if (!this.began) this.begin()
    const { at = 0, cpu } = this.began ?? {}
    const { user, system } = process.cpuUsage(cpu)
    this.figures = { seconds: (performance.now() - at) / 1_000, cpu: (user + system) / 1_000 }
    this.onWindow('ends')
    setTimeout(() => this.connections.forEach((connection) => connection.close()), DRAIN_MS).unref()
  }

  private connect(target: URL): Connection {
    let visit = 0
    const events: Events = {
      next: () => {
        if (this.figures) return null
        visit = this.turns[this.turn++ % this.turns.length] ?? 0
        const request = this.makers[visit]?.() ?? null
        if (request === null) this.end()
        return request
      },
      answered: (answer, milliseconds) => this.count(visit, answer, milliseconds),
      closed: () => {
        this.open -= 1
        if (this.open === 0) this.drained()
      },
    }
    return new Connection(target, events, this.plan.pause)
  }

  private count(visit: number, answer: ParsedResponse | null, milliseconds: number): void {
    const name = nameOf(answer)
    const seen = this.outcomes[visit] ?? {}
    seen[name] = (seen[name] ?? 0) + 1
    if (this.began && !this.figures && answer) this.latencies.add(milliseconds)
  }
}

export function acceptedCount(visit: Visit, outcomes: Record<string, number> = {}): number {
  return outcomes[EXPECTED[visit.kind]] ?? 0
}

export function unexpectedOutcomes(visit: Visit, outcomes: Record<string, number> = {}): string[] {
  const others = Object.entries(outcomes).filter(([answer]) => answer !== EXPECTED[visit.kind])
  return others.map(([answer, count]) => `${count} × ${answer} for ${visit.kind}`)
}

// Only the first segment of a redirect: the next may be a token.
function nameOf(answer: ParsedResponse | null): string {
  if (!answer) return 'no answer'
  if (answer.saysWhen) return `${answer.status} with Retry-After`
  const page = answer.location?.replace(/^https?:\/\/[^/]+/, '').match(/^\/\w*/)?.[0]
  return page ? `${answer.status} ${page}` : String(answer.status)
}
