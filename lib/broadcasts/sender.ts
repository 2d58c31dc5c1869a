import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Authorized } from '@/lib/authorization/proof'
import { restIfManyBounce } from '@/lib/broadcasts/bounce-guard'
import { DeliveryFeedback, type Answered } from '@/lib/broadcasts/delivery-feedback'
import { dueMails, sentLately, type Due } from '@/lib/broadcasts/due'
import { leasing } from '@/lib/broadcasts/lease'
import { BroadcastMails, type MailIn } from '@/lib/broadcasts/mails'
import { ratesNow } from '@/lib/broadcasts/queries'
import { queueRecipients } from '@/lib/broadcasts/queue-recipients'
import { mostUnderWay } from '@/lib/broadcasts/rules'
import { outcomeOf, sendOne } from '@/lib/broadcasts/send-one'
import { settleAndClaim, type Begun, type Outcome } from '@/lib/broadcasts/settle-and-claim'
import {
  endBroadcast,
  noteProblem,
  restBroadcast,
  takeOverBroadcasts,
  type TakenOver,
} from '@/lib/broadcasts/take-over'
import { Throttle } from '@/lib/broadcasts/throttle'
import { env } from '@/lib/platform/env'

const READ_AT_ONCE = 100
const IDLE_MS = 1_000
// Delay until a changed rate, a correction or an earlier broadcast is noticed.
const LOOK_AGAIN_MS = 1_000

type Options = {
  job: Authorized<'job'>
  stopping: AbortSignal
  mayGoOn(): boolean
  whenIdle(): Promise<void>
}

/** Sends the due mails of all broadcasts, a few at once (docs/decisions/0075); only one process runs it at once. */
export class Sender {
  private holder = randomUUID()
  private outcomes: Outcome[] = []
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
        READ_AT_ONCE,
      )
      if (due.length === 0) await endBroadcast(this.holder, broadcast.id)
      else if (await this.mailsOf(broadcast)) return this.sendAll(broadcast, due, throttle)
    }
    this.inHand = null
    const opens = throttle.waiting(Date.now()).until ?? Infinity
    return Math.max(1, Math.min(IDLE_MS, opens - Date.now()))
  }

  async settle(): Promise<void> {
    if (this.outcomes.length === 0) return
    await settleAndClaim(this.options.job, this.holder, this.outcomes, null)
    this.outcomes = []
  }

  private async fill({ id }: TakenOver): Promise<void> {
    while (this.goesOn() && (await queueRecipients(this.options.job, this.holder, id)))
      await this.options.whenIdle()
  }

  private async sendAll(broadcast: TakenOver, due: Due[], throttle: Throttle): Promise<number> {
    const { id } = broadcast
    let rest = 0
    while (rest === 0 && Date.now() < this.lookAgainAt) {
      if (!(await this.untilItsTurn(throttle)) || !this.goesOn()) break
      const mailIn = await this.mailsOf(broadcast)
      if (!mailIn) break
      const next = this.nextOf(due, throttle)
      if (next.length === 0) break
      const begun = await this.claim(id, next, throttle)
      if (!begun) break
      const refusals = await this.sendTogether(begun, mailIn)
      rest = await this.feedback.heed(refusals, { holder: this.holder, broadcastId: id }, throttle)
      if (!refusals.some(({ refusal }) => refusal?.is === 'bounced')) continue
      await this.settle()
      if (await restIfManyBounce(this.holder, id)) break
    }
    await this.settle()
    return rest
  }

  /** Takes from `due` what may be mailed now: after trouble a single mail, which shows whether it is over. */
  private nextOf(due: Due[], throttle: Throttle): Due[] {
    const now = Date.now()
    const next: Due[] = []
    const most = this.feedback.isCalm ? mostUnderWay(env().SMTP_CONNECTIONS) : 1
    while (next.length < most && throttle.wait(now) === 0) {
      const at = due.findIndex(({ domain }) => throttle.mayMail(domain, now))
      if (at < 0) break
      for (const one of due.splice(at, 1)) {
        throttle.note(one.domain, now)
        next.push(one)
      }
    }
    return next
  }

  private async claim(broadcastId: number, next: Due[], throttle: Throttle): Promise<Begun[] | null> {
    const signatureIds = next.map(({ signatureId }) => signatureId)
    const { held, begun } = await settleAndClaim(this.options.job, this.holder, this.outcomes, {
      broadcastId,
      signatureIds,
    })
    this.outcomes = []
    for (const { signatureId, domain } of next)
      if (!begun.some((mail) => mail.signatureId === signatureId)) throttle.refund(domain)
    return held ? begun : null
  }

  private async sendTogether(begun: Begun[], mailIn: MailIn): Promise<Answered[]> {
    const answers = await Promise.allSettled(
      begun.map(async (mail): Promise<Answered> => {
        const refusal = await leasing(mail, sendOne(mail, mailIn(mail.locale)))
        this.outcomes.push(outcomeOf(mail, refusal))
        return { mail, refusal }
      }),
    )
    const unknown = answers.find((answer) => answer.status === 'rejected')
    if (unknown) throw unknown.reason
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
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
