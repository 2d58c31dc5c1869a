import { Consecutive } from '@/lib/broadcasts/consecutive'
import { CUTS, REFUSALS, SENDER_REFUSALS, type Refusal } from '@/lib/broadcasts/rules'
import { slowDomains, slowDown, speedUp } from '@/lib/broadcasts/slow-domains'
import { noteProblem, restBroadcast } from '@/lib/broadcasts/take-over'
import type { Throttle } from '@/lib/broadcasts/throttle'

const AWAY_MS = { first: 500, most: 60_000 }

type Mail = { holder: string; broadcastId: number; domain: string; again: boolean }

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

  /** Handles an answer (null: the mail was accepted). Returns for how many ms to send nothing at all. */
  async heed(refusal: Refusal | null, mail: Mail, throttle: Throttle): Promise<number> {
    const { holder, broadcastId, domain } = mail
    if (!refusal) await this.relax(mail)
    if (refusal?.is === 'later' && refusal.domain) {
      this.slow.add(domain)
      throttle.hold(domain, await slowDown(domain, refusal.code))
    }
    const problem = this.onceTooOften(refusal, mail)
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

  private async relax({ holder, broadcastId, domain }: Mail): Promise<void> {
    if (this.slow.delete(domain)) await speedUp(domain)
    if (!this.untroubled.has(broadcastId)) await noteProblem(holder, broadcastId, null)
    this.untroubled.add(broadcastId)
    this.timesAway = 0
  }

  // A permanent refusal counts only when it repeats: passwords get changed, blocklists corrected.
  private onceTooOften(refusal: Refusal | null, { again }: Mail): string | null {
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
