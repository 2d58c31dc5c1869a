import type { Rates } from '@/lib/broadcasts/schema'

const HOUR_MS = 3_600_000

/** When a mail was sent last, in all and by domain. */
type Sent = { domain: string; at: number }

/** Spreads mails evenly over the hour, in all and for each mail domain, so that no hour ever has more than the rates allow. */
export class Pace {
  private nextAt = 0
  private readonly domains = new Map<string, number>()
  private between = 0
  private betweenDomain = 0

  constructor(rates: Rates) {
    this.change(rates)
  }

  change({ mailsPerHour, mailsPerHourDomain }: Rates): void {
    this.between = HOUR_MS / mailsPerHour
    this.betweenDomain = HOUR_MS / mailsPerHourDomain
  }

  /** Takes up what was sent before by somebody else. */
  goOnFrom(sent: readonly Sent[]): void {
    for (const { domain, at } of sent) {
      this.nextAt = Math.max(this.nextAt, at + this.between)
      this.hold(domain, at + this.betweenDomain)
    }
  }

  /** Sends nothing to a domain before a moment (ms since 1970). */
  hold(domain: string, until: number): void {
    this.domains.set(domain, Math.max(this.domains.get(domain) ?? 0, until))
  }

  /** Notes that a mail is sent to a domain now. */
  note(domain: string, now: number): void {
    this.nextAt = now + this.between
    this.hold(domain, now + this.betweenDomain)
  }

  /** Milliseconds until the next mail to anybody. */
  wait(now: number): number {
    return Math.max(0, this.nextAt - now)
  }

  mayMail(domain: string, now: number): boolean {
    return (this.domains.get(domain) ?? 0) <= now
  }

  /** The domains that must wait, and until when the first of them does; null when none must. */
  waiting(now: number): { domains: string[]; until: number | null } {
    for (const [domain, at] of this.domains) if (at <= now) this.domains.delete(domain)
    const moments = [...this.domains.values()]
    return { domains: [...this.domains.keys()], until: moments.length > 0 ? Math.min(...moments) : null }
  }
}
