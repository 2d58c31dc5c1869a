import type { Rates } from '@/lib/broadcasts/schema'

const HOUR_MS = 3_600_000
// Above 360,000 an hour clocks and commits are too coarse for each mail: what was missed is made up for.
const MADE_UP_MS = 10

type Sent = { domain: string; at: number }

/** Spreads mails evenly over the hour, in total and per domain, so that no hour exceeds the limits. */
export class Throttle {
  private sentAt = 0
  private readonly sentTo = new Map<string, number>()
  private readonly held = new Map<string, number>()
  private between = 0
  private betweenDomain = 0

  constructor(rates: Rates) {
    this.change(rates)
  }

  change({ mailsPerHour, mailsPerHourDomain }: Rates): void {
    this.between = HOUR_MS / mailsPerHour
    this.betweenDomain = HOUR_MS / mailsPerHourDomain
  }

  goOnFrom(sent: readonly Sent[]): void {
    for (const { domain, at } of sent) {
      this.sentAt = Math.max(this.sentAt, at)
      this.sentTo.set(domain, Math.max(this.sentTo.get(domain) ?? 0, at))
    }
  }

  hold(domain: string, until: number): void {
    this.held.set(domain, Math.max(this.held.get(domain) ?? 0, until))
  }

  note(domain: string, at: number): void {
    this.sentAt = noted(this.sentAt, this.between, at)
    this.sentTo.set(domain, noted(this.sentTo.get(domain) ?? 0, this.betweenDomain, at))
  }

  /** For a mail that was noted and not sent. */
  refund(domain: string): void {
    this.sentAt -= this.between
    this.sentTo.set(domain, (this.sentTo.get(domain) ?? 0) - this.betweenDomain)
  }

  wait(now: number): number {
    return Math.max(0, this.sentAt + this.between - now)
  }

  mayMail(domain: string, now: number): boolean {
    return this.opensAt(domain) <= now
  }

  /** Domains that must wait, and until when the first of them must; null when none. */
  waiting(now: number): { domains: string[]; until: number | null } {
    for (const [domain, at] of this.sentTo) if (at + this.betweenDomain <= now) this.sentTo.delete(domain)
    for (const [domain, until] of this.held) if (until <= now) this.held.delete(domain)
    const domains = [...new Set([...this.sentTo.keys(), ...this.held.keys()])]
    const moments = domains.map((domain) => this.opensAt(domain))
    return { domains, until: moments.length > 0 ? moments.reduce((a, b) => Math.min(a, b)) : null }
  }

  private opensAt(domain: string): number {
    const sent = this.sentTo.get(domain)
    return Math.max(sent === undefined ? 0 : sent + this.betweenDomain, this.held.get(domain) ?? 0)
  }
}

function noted(before: number, between: number, at: number): number {
  return Math.max(before + between, between < MADE_UP_MS ? at - MADE_UP_MS : at)
}
