import { setTimeout as wait } from 'node:timers/promises'
import { until } from '@/testing/until'
import { postAsForm, postAsJson, type PostResponse } from './posts.ts'

type Pace = {
  /** How many sign concurrently. */
  many: number
  /** Pause in ms. */
  rest: number
}

const AFTER_NO_ANSWER_MS = 100

/** People who sign in a loop, by JSON and form in turn, each time from a new domain. */
export class Signers {
  readonly acknowledged = new Set<string>()
  readonly sent = new Set<string>()
  /** Counts by answer, `no answer` included. */
  readonly outcomes = new Map<string, number>()
  /** In ms. */
  slowest = 0
  private stopping = false
  private loops: Promise<void>[] = []

  constructor(
    private readonly origins: string[],
    private readonly named: string,
    private readonly pace: Pace,
    private readonly extra: Record<string, string> = {},
  ) {}

  begin(): void {
    this.loops = Array.from({ length: this.pace.many }, (_, number) => this.loop(number))
  }

  async end(): Promise<void> {
    this.stopping = true
    await Promise.all(this.loops)
  }

  get refused(): number {
    return this.outcomes.get('503 with Retry-After') ?? 0
  }

  /** Answers that do not match, with their counts. */
  othersThan(expected: RegExp): string[] {
    return [...this.outcomes]
      .filter(([name]) => !expected.test(name))
      .map(([name, times]) => `${times} × ${name}`)
  }

  private async loop(number: number): Promise<void> {
    for (let made = number; !this.stopping; made += this.pace.many) {
      const answered = await this.sign(made)
      await wait(answered ? this.pace.rest : AFTER_NO_ANSWER_MS)
    }
  }

  private async sign(made: number): Promise<boolean> {
    const domain = `s${made}.${this.named}.example.org`
    const origin = this.origins[made % this.origins.length] ?? ''
    const post = made % 2 ? postAsJson : postAsForm
    const began = performance.now()
    this.sent.add(domain)
    const answer = await post(origin, { email: `signer@${domain}`, ...this.extra }).catch(() => null)
    if (answer) this.slowest = Math.max(this.slowest, performance.now() - began)
    if (answer && isTaken(answer)) this.acknowledged.add(domain)
    const name = answer ? nameOf(answer) : 'no answer'
    this.outcomes.set(name, (this.outcomes.get(name) ?? 0) + 1)
    return answer !== null
  }
}

/** Waits until `many` more signatures are accepted; returns the ms. */
export function waitForSignatures(signers: Signers, many: number): Promise<number> {
  const before = signers.acknowledged.size
  return until('people sign', () => signers.acknowledged.size >= before + many, { seconds: 60 })
}

export function isTaken({ status, location }: PostResponse): boolean {
  return status === 202 || (status === 303 && location.endsWith('/thanks'))
}

function nameOf({ status, location, retryAfter }: PostResponse): string {
  if (status === 503) return retryAfter ? '503 with Retry-After' : '503'
  return location ? `${status} ${location}` : String(status)
}
