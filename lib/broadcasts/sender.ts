import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Authorized } from '@/lib/authorization/proof'
import { restIfManyBounce } from '@/lib/broadcasts/bounce-guard'
import { DeliveryFeedback } from '@/lib/broadcasts/delivery-feedback'
import { dueMails, sentLately, type Due } from '@/lib/broadcasts/due'
import { leasing } from '@/lib/broadcasts/lease'
import { BroadcastMails, type MailIn } from '@/lib/broadcasts/mails'
import { ratesNow } from '@/lib/broadcasts/queries'
import { queueRecipients } from '@/lib/broadcasts/queue-recipients'
import { outcomeOf, sendOne } from '@/lib/broadcasts/send-one'
import { settleAndClaimNext, type Outcome } from '@/lib/broadcasts/settle-and-claim-next'
import {
  endBroadcast,
  noteProblem,
  restBroadcast,
  takeOverBroadcasts,
  type TakenOver,
} from '@/lib/broadcasts/take-over'
import { Throttle } from '@/lib/broadcasts/throttle'

const AT_ONCE = 100
const IDLE_MS = 1_000
// Delay until a changed rate, a correction or an earlier broadcast is noticed.
const LOOK_AGAIN_MS = 1_000

type Options = {
  job: Authorized<'job'>
  stopping: AbortSignal
  mayGoOn(): boolean
  whenIdle(): Promise<void>
}

/** Sends the due mails of all broadcasts one at a time (docs/decisions/0024); only one process runs it at once. */
export class Sender {
  private holder = randomUUID()
  private outcome: Outcome | null = null
  private throttle: Throttle | null = null
  private lookAgainAt = 0
  private inHand: number | null = null
  private feedback = new DeliveryFeedback()
  private readonly mails = new BroadcastMails()

  constructor(private readonly options: Options) {}

  /** After losing the lock, treats a mail under way as left by another process. */
  beginAnew(): void {
    this.holder = randomUUID()
    this.throttle = null
    this.feedback = new DeliveryFeedback()
  }

  /** Starts over after `work` threw, and records `failed` on the broadcast in hand if the database can be reached. */
  async recover(): Promise<void> {
    if (this.inHand !== null) await noteProblem(this.holder, this.inHand, 'failed').catch(() => {})
    this.beginAnew()
  }

  /** Sends up to 100 mails in a second. Returns the ms until more may be due. Throws when the database is away. */
  async work(): Promise<number> {
    await this.settle()
    const throttle = await this.currentThrottle()
    for (const broadcast of await takeOverBroadcasts(this.holder)) {
      this.inHand = broadcast.id
      if (!broadcast.filled) await this.fill(broadcast)
      const due = await dueMails(
        this.options.job,
        broadcast.id,
        throttle.waiting(Date.now()).domains,
        AT_ONCE,
      )
      if (due.length === 0) await endBroadcast(this.holder, broadcast.id)
      else if (await this.mailsOf(broadcast)) return this.sendAll(broadcast, due, throttle)
    }
    this.inHand = null
    const opens = throttle.waiting(Date.now()).until ?? Infinity
    return Math.max(1, Math.min(IDLE_MS, opens - Date.now()))
  }

  async settle(): Promise<void> {
    if (!this.outcome) return
    await settleAndClaimNext(this.options.job, this.holder, this.outcome, null)
    this.outcome = null
  }

  private async fill({ id }: TakenOver): Promise<void> {
    while (this.goesOn() && (await queueRecipients(this.options.job, this.holder, id)))
      await this.options.whenIdle()
  }

  private async sendAll(broadcast: TakenOver, due: Due[], throttle: Throttle): Promise<number> {
    const { id } = broadcast
    let rest = 0
    for (const { signatureId, domain } of due) {
      if (Date.now() >= this.lookAgainAt) break
      if (!throttle.mayMail(domain, Date.now())) continue
      if (!(await this.untilItsTurn(throttle)) || !this.goesOn()) break
      const mailIn = await this.mailsOf(broadcast)
      if (!mailIn) break
      const { held, begun } = await settleAndClaimNext(this.options.job, this.holder, this.outcome, {
        broadcastId: id,
        signatureId,
      })
      this.outcome = null
      if (!held) break
      if (!begun) continue
      throttle.note(domain, Date.now())
      const refusal = await leasing(begun, sendOne(begun, mailIn(begun.locale)))
      this.outcome = outcomeOf(begun, refusal)
      const mail = { holder: this.holder, broadcastId: id, domain, again: begun.tries > 0 }
      rest = await this.feedback.heed(refusal, mail, throttle)
      if (rest > 0) break
      if (refusal?.is !== 'bounced') continue
      await this.settle()
      if (await restIfManyBounce(this.holder, id)) break
    }
    await this.settle()
    return rest
  }

  private async mailsOf({ id, updateId }: TakenOver): Promise<MailIn | null> {
    const mails = await this.mails.of(id, updateId)
    if ('in' in mails) return mails.in
    if (mails.problem === 'failed') await this.feedback.note(this.holder, id, 'failed')
    else await restBroadcast(this.holder, id, mails.problem)
    return null
  }

  // False when the wait is so long that other things may change first.
  private async untilItsTurn(throttle: Throttle): Promise<boolean> {
    const pause = Math.min(LOOK_AGAIN_MS, throttle.wait(Date.now()))
    if (pause > 0) {
      await this.settle()
      await wait(pause, undefined, { signal: this.options.stopping }).catch(() => {})
    }
    if (throttle.wait(Date.now()) > 0) return false
    await this.options.whenIdle()
    return true
  }

  private goesOn(): boolean {
    return !this.options.stopping.aborted && this.options.mayGoOn()
  }

  private async currentThrottle(): Promise<Throttle> {
    if (this.throttle && Date.now() < this.lookAgainAt) return this.throttle
    const rates = await ratesNow()
    const throttle = this.throttle ?? new Throttle(rates)
    throttle.change(rates)
    if (!this.throttle) throttle.goOnFrom(await sentLately())
    await this.feedback.learn(throttle)
    this.throttle = throttle
    this.lookAgainAt = Date.now() + LOOK_AGAIN_MS
    return throttle
  }
}
