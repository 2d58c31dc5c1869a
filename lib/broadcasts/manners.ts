import { noteProblem, restBroadcast } from '@/lib/broadcasts/hold'
import type { Pace } from '@/lib/broadcasts/pace'
import { SENDER_REFUSALS, type Refusal } from '@/lib/broadcasts/rules'
import { slowDomains, slowDown, speedUp } from '@/lib/broadcasts/slow-domains'

const AWAY_MS = { first: 500, most: 60_000 }
// The mail server seems to mind us, and not those we write to.
const REFUSALS_IN_A_ROW = 10

type Mail = { holder: string; broadcastId: number; domain: string }

/** What is learnt from a mail server's answers: which domains want time, when to rest, when to give up and ask an admin. */
export class Manners {
  private readonly slow = new Set<string>()
  private refusals = 0
  private timesAway = 0
  private senderRefused = 0
  // Whoever sent before may have noted a problem that is over.
  private troubled = true

  /** Takes up what is known of slow domains, by whomever. */
  async learn(pace: Pace): Promise<void> {
    for (const { domain, until } of await slowDomains()) {
      this.slow.add(domain)
      pace.hold(domain, until)
    }
  }

  /** Heeds an answer (null: the mail was taken). Returns for how many ms to send nothing at all. */
  async heed(refusal: Refusal | null, mail: Mail, pace: Pace): Promise<number> {
    if (!refusal) await this.relax(mail)
    this.refusals = refusal?.is === 'refused' ? this.refusals + 1 : 0
    if (refusal?.is === 'later' && refusal.domain) {
      this.slow.add(mail.domain)
      pace.hold(mail.domain, await slowDown(mail.domain, refusal.code))
    }
    if (refusal && this.refusals >= REFUSALS_IN_A_ROW) {
      this.refusals = 0
      await restBroadcast(mail.holder, mail.broadcastId, refusal.code)
    }
    return refusal?.is === 'away' ? this.rest(mail, refusal) : 0
  }

  private async relax({ holder, broadcastId, domain }: Mail): Promise<void> {
    if (this.slow.delete(domain)) await speedUp(domain)
    if (this.troubled) await noteProblem(holder, broadcastId, null)
    this.troubled = false
    this.timesAway = 0
    this.senderRefused = 0
  }

  // A refusal that lasts is tried again all the same, for a while: a password is changed, a list of blocked hosts mended.
  private async rest(
    { holder, broadcastId }: Mail,
    { code, lasts }: { code: string; lasts: boolean },
  ): Promise<number> {
    this.senderRefused = lasts ? this.senderRefused + 1 : 0
    if (this.senderRefused >= SENDER_REFUSALS) {
      this.senderRefused = this.timesAway = 0
      await restBroadcast(holder, broadcastId, `sender ${code}`)
      return 0
    }
    await noteProblem(holder, broadcastId, code)
    this.troubled = true
    this.timesAway += 1
    return Math.min(AWAY_MS.most, AWAY_MS.first * 2 ** this.timesAway)
  }
}
