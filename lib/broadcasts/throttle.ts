import type { Rates } from '@/lib/broadcasts/schema'

const HOUR_MS = 3_600_000

/** When a mail was sent last, in all and by domain. */
type Sent = { domain: string; at: number }

/** Spreads mails evenly over the hour, in all and for each mail domain, so that no hour ever has more than the rates allow. */
export class Throttle {
  private sentAt = 0
  private readonly sentTo = new Map<string, number>()
  private readonly held = new Map<string, number>()
  private between = 0
  private betweenDomain = 0

  constructor(rates: Rates) {
    this.change(rates)
  }

  /** Goes by other rates from now on, for what waits by the ones before, too. */
  change({ mailsPerHour, mailsPerHourDomain }: Rates): void {
    this.between = HOUR_MS / mailsPerHour
    this.betweenDomain = HOUR_MS / mailsPerHourDomain
  }

  /** Takes up what was sent before by somebody else. */
  goOnFrom(sent: readonly Sent[]): void {
    for (const { domain, at } of sent) this.note(domain, at)
  }

  /** Sends nothing to a domain before a moment (ms since 1970). */
  hold(domain: string, until: number): void {
    this.held.set(domain, Math.max(this.held.get(domain) ?? 0, until))
  }

  /** Notes that a mail is sent to a domain at a moment. */
  note(domain: string, at: number): void {
    this.sentAt = Math.max(this.sentAt, at)
    this.sentTo.set(domain, Math.max(this.sentTo.get(domain) ?? 0, at))
  }

  /** Milliseconds until the next mail to anybody. */
  wait(now: number): number {
    return Math.max(0, this.sentAt + this.between - now)
  }

  mayMail(domain: string, now: number): boolean {
    return this.opensAt(domain) <= now
  }

  /** The domains that must wait, and until when the first of them does; null when none must. */
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
