import { hostOf, networkOf } from '@/lib/networks/network'
import { memoize } from '@/lib/platform/memoize'

/** Either `begin` or `refuse` is called, once. */
type Answers = {
  /** `leave` is idempotent. */
  begin(leave: () => void): void
  refuse(): void
  /** Absent for those that cannot be interrupted. */
  interrupt?(): void
}

type Place = { network: string; host: string; interrupt?: () => void }
type Held = { all: number; byHost: Map<string, number> }
type Waiter = Place & { answers: Answers; timer: NodeJS.Timeout }

const WAIT_MS = 3_000

const hostAt = memoize(hostOf, 1_000)
const networkAt = memoize(networkOf, 1_000)

/** When full, those below the fair share of their network and host wait up to 3 s; one above it is interrupted. */
export class FairShare {
  private readonly waiters = new Set<Waiter>()
  private readonly interruptible = new Set<Place>()
  private readonly held = new Map<string, Held>()
  private taken = 0

  constructor(
    private readonly most: number,
    private readonly waitMs = WAIT_MS,
  ) {}

  enter(address: string, answers: Answers): () => void {
    const place: Place = { network: networkAt(address), host: hostAt(address), interrupt: answers.interrupt }
    if (this.taken < this.most) {
      this.count(place, 1)
      this.begin(place, answers)
      return () => {}
    }
    if (!this.mayWait(place)) {
      answers.refuse()
      return () => {}
    }
    return this.wait(place, answers)
  }

  private begin(place: Place, answers: Answers): void {
    this.taken += 1
    if (place.interrupt) this.interruptible.add(place)
    let left = false
    answers.begin(() => {
      if (left) return
      left = true
      this.taken -= 1
      this.interruptible.delete(place)
      this.count(place, -1)
      this.admitNext()
    })
  }

  private mayWait(place: Place): boolean {
    const networks = this.held.size + (this.held.has(place.network) ? 0 : 1)
    const own = this.ofHost(place)
    const neighbours = (this.held.get(place.network)?.byHost.size ?? 0) + (own ? 0 : 1)
    if (own >= this.most / networks / neighbours) return false
    if (this.waiters.size < this.most) return true
    const greediest = this.greediest(this.waiters)
    if (!greediest || this.of(greediest.network) <= this.of(place.network) + 1) return false
    this.dismiss(greediest)
    greediest.answers.refuse()
    return true
  }

  private wait(place: Place, answers: Answers): () => void {
    const waiter: Waiter = {
      ...place,
      answers,
      timer: setTimeout(() => {
        this.dismiss(waiter)
        answers.refuse()
      }, this.waitMs),
    }
    this.count(waiter, 1)
    this.waiters.add(waiter)
    const greediest = this.greediest(this.interruptible)
    if (greediest && this.isBefore(waiter, greediest)) greediest.interrupt?.()
    return () => {
      if (this.waiters.has(waiter)) this.dismiss(waiter)
    }
  }

  private admitNext(): void {
    let next: Waiter | undefined
    for (const waiter of this.waiters) {
      if (!next || this.isBefore(waiter, next)) next = waiter
    }
    if (!next) return
    clearTimeout(next.timer)
    this.waiters.delete(next)
    this.begin(next, next.answers)
  }

  // Fewest places of the network first, then of the host.
  private isBefore(one: Place, other: Place): boolean {
    const difference = this.of(one.network) - this.of(other.network)
    return difference < 0 || (difference === 0 && this.ofHost(one) < this.ofHost(other))
  }

  private greediest<Some extends Place>(places: Set<Some>): Some | undefined {
    let found: Some | undefined
    for (const place of places) if (!found || this.isBefore(found, place)) found = place
    return found
  }

  private dismiss(waiter: Waiter): void {
    clearTimeout(waiter.timer)
    this.waiters.delete(waiter)
    this.count(waiter, -1)
  }

  private of(network: string): number {
    return this.held.get(network)?.all ?? 0
  }

  private ofHost({ network, host }: Place): number {
    return this.held.get(network)?.byHost.get(host) ?? 0
  }

  private count({ network, host }: Place, change: 1 | -1): void {
    const held = this.held.get(network) ?? { all: 0, byHost: new Map<string, number>() }
    held.all += change
    const ofHost = (held.byHost.get(host) ?? 0) + change
    if (ofHost > 0) held.byHost.set(host, ofHost)
    else held.byHost.delete(host)
    if (held.all > 0) this.held.set(network, held)
    else this.held.delete(network)
  }
}
