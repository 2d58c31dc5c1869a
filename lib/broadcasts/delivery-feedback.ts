import { Consecutive } from '@/lib/broadcasts/consecutive'
import { CUTS, REFUSALS, SENDER_REFUSALS, type Refusal } from '@/lib/broadcasts/rules'
import type { Begun } from '@/lib/broadcasts/settle-and-claim'
import { slowDomains, slowDown, speedUp } from '@/lib/broadcasts/slow-domains'
import { noteProblem, restBroadcast } from '@/lib/broadcasts/take-over'
import type { Throttle } from '@/lib/broadcasts/throttle'

const AWAY_MS = { first: 500, most: 60_000 }

/** What a mail server said of a mail; null when it accepted it. */
export type Answered = { mail: Pick<Begun, 'domain' | 'tries'>; refusal: Refusal | null }

type Of = { holder: string; broadcastId: number }

/** A domain is slowed down once for mails sent together. */
type Slowing = { throttle: Throttle; slowed: Set<string> }

/** Decides from the mail server's answers which domains to slow down, when to rest and when to pause. */
export class DeliveryFeedback {
  private readonly slow = new Set<string>()
  // Refusals of us as a sender, not of a recipient.
  private readonly refusals = new Consecutive(REFUSALS)
  private readonly senderRefusals = new Consecutive(SENDER_REFUSALS)
  private readonly cuts = new Consecutive(CUTS)
  private timesAway = 0
  // Broadcasts with no stored problem; for any other, an old one may still be stored.
  private readonly untroubled = new Set<number>()

  async learn(throttle: Throttle): Promise<void> {
    for (const { domain, until } of await slowDomains()) {
      this.slow.add(domain)
      throttle.hold(domain, until)
    }
  }

  /** False since mails could not be handed over, until one is accepted. */
  get isCalm(): boolean {
    return this.timesAway === 0
  }

  /** Handles answers to mails sent together. Returns for how many ms to send nothing at all. */
  async heed(answered: readonly Answered[], of: Of, throttle: Throttle): Promise<number> {
    const firstAway = answered.find(({ refusal }) => refusal?.is === 'away')
    const slowed = new Set<string>()
    let rest = 0
    for (const each of answered) {
      // One lost server loses all mails under way: that is one event.
      if (each.refusal?.is === 'away' && each !== firstAway) continue
      rest = Math.max(rest, await this.heedOne(each, of, { throttle, slowed }))
    }
    return rest
  }

  private async heedOne({ mail, refusal }: Answered, of: Of, { throttle, slowed }: Slowing): Promise<number> {
    const { holder, broadcastId } = of
    const { domain } = mail
    if (!refusal) await this.relax(domain, of)
    if (refusal?.is === 'later' && refusal.domain && !slowed.has(domain)) {
      slowed.add(domain)
      this.slow.add(domain)
      throttle.hold(domain, await slowDown(domain, refusal.code))
    }
    const problem = this.onceTooOften(refusal, mail.tries > 0)
    if (problem) {
      this.timesAway = 0
      await restBroadcast(holder, broadcastId, problem)
      return 0
    }
    if (refusal?.is !== 'away') return 0
    await this.note(holder, broadcastId, refusal.code)
    this.timesAway += 1
    return Math.min(AWAY_MS.most, AWAY_MS.first * 2 ** this.timesAway)
  }

  async note(holder: string, broadcastId: number, problem: string): Promise<void> {
    this.untroubled.delete(broadcastId)
    await noteProblem(holder, broadcastId, problem)
  }

  private async relax(domain: string, { holder, broadcastId }: Of): Promise<void> {
    if (this.slow.delete(domain)) await speedUp(domain)
    if (!this.untroubled.has(broadcastId)) await noteProblem(holder, broadcastId, null)
    this.untroubled.add(broadcastId)
    this.timesAway = 0
  }

  // A permanent refusal counts only when it repeats: passwords get changed, blocklists corrected.
  private onceTooOften(refusal: Refusal | null, again: boolean): string | null {
    const { code } = refusal ?? { code: '' }
    const away = refusal?.is === 'away' ? refusal : null
    if (this.senderRefusals.note(away?.lasts === true)) return `sender ${code}`
    // A mail refused on every try says something about that mail, not about the server.
    if (refusal && again) return null
    if (this.cuts.note(away?.taken === true)) return `cut ${code}`
    const minded = refusal?.is === 'refused' || (refusal?.is === 'later' && refusal.lasts)
    return this.refusals.note(minded) ? code : null
  }
}
