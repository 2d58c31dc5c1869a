import { LRUCache } from 'lru-cache'

const sent = new LRUCache<string, Promise<void>>({ max: 1_000 })

/**
 * Sends the mail of a job, unless this process has sent it already or is at it. Where the database goes away before that is
 * written down the job comes again, even while a worker of before still sends: its mail need not. The latest thousand are
 * remembered, far more than can be under way at once. Rejects as `send` does; the next try sends again.
 */
export function sendOnce(mailId: string, send: () => Promise<void>): Promise<void> {
  const before = sent.get(mailId)
  if (before) return before
  const sending = send()
  sent.set(mailId, sending)
  sending.catch(() => sent.delete(mailId))
  return sending
}
