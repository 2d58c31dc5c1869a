import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { MOST_BYTES } from '@/endpoints/http/post'
import { MESSAGES } from '@/lib/i18n/messages'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { pathOf } from '@/server/http/cacheable-paths'
import { FairShare } from '@/server/http/fair-share'
import { answerPlainly, localeOf } from '@/server/http/plain-answer'
import { answerUnavailable } from '@/server/http/service-unavailable'

// Next's own limit for server actions; an editor with two languages sends less than half of it.
const MOST_ADMIN_BYTES = 1024 * 1024
const ADMIN = /^\/admin(?:\/|$)/
// Authenticates before it reads.
const READS_ITSELF = /^\/admin\/pictures\/upload$/
// Memory bound: 19 MB of posts by anybody, and 16 MB of larger ones.
const MOST_AT_ONCE = 300
const MOST_LARGE_AT_ONCE = 16

const bodies = new WeakMap<IncomingMessage, Buffer>()

type Places = { small: FairShare; large: FairShare }

/** Undefined where nothing was read. A body that was too large ends one byte after MOST_BYTES. */
export function bodyOf(request: IncomingMessage): Buffer | undefined {
  return bodies.get(request)
}

/** Reads posts before Next does, so that slow senders hold only a place here, and lose it when others need one. */
export function readBodies(
  next: RequestListener,
  places: Places = { small: new FairShare(MOST_AT_ONCE), large: new FairShare(MOST_LARGE_AT_ONCE) },
): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url)
    if (request.method !== 'POST' || READS_ITSELF.test(path)) return next(request, response)
    new Reading(request, response, places, ADMIN.test(path) ? MOST_ADMIN_BYTES : MOST_BYTES, next).begin()
  }
}

class Reading {
  private readonly chunks: Buffer[] = []
  private size = 0
  private over = false
  private leave = () => {}
  private stopWaiting = () => {}

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly places: Places,
    private readonly most: number,
    private readonly next: RequestListener,
  ) {}

  begin(): void {
    this.response.once('close', this.end)
    this.enter(this.places.small, () => {
      this.request.on('data', this.take).once('end', this.hand)
    })
  }

  private enter(share: FairShare, begin: () => void): void {
    this.stopWaiting = share.enter(String(this.request.headers[CLIENT_ADDRESS]), {
      begin: (leave) => {
        this.leave()
        this.leave = leave
        begin()
      },
      refuse: () => this.refuse(() => answerUnavailable(this.request, this.response)),
      interrupt: () => this.refuse(() => this.say(408)),
    })
  }

  private readonly take = (chunk: Buffer): void => {
    const before = this.size
    this.size += chunk.length
    this.chunks.push(chunk)
    if (this.size > this.most) return this.most > MOST_BYTES ? this.refuse(() => this.say(413)) : this.hand()
    if (before <= MOST_BYTES && this.size > MOST_BYTES) {
      this.request.pause()
      this.enter(this.places.large, () => this.request.resume())
    }
  }

  private readonly hand = (): void => {
    if (this.over) return
    this.end()
    const [only] = this.chunks
    const whole = this.chunks.length === 1 && only ? only : Buffer.concat(this.chunks)
    bodies.set(this.request, whole.length > this.most ? whole.subarray(0, this.most + 1) : whole)
    this.next(this.request, this.response)
  }

  private refuse(answer: () => void): void {
    if (this.over) return
    this.end()
    answer()
  }

  private readonly end = (): void => {
    this.over = true
    this.stopWaiting()
    this.leave()
    this.response.off('close', this.end)
    this.request.off('data', this.take).off('end', this.hand)
  }

  private say(status: 408 | 413): void {
    const { brokenPostTitle: title, brokenPost: text } = MESSAGES[localeOf(this.request)].site
    answerPlainly(this.request, this.response, { status, title, text })
  }
}
