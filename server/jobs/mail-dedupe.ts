import { LRUCache } from 'lru-cache'

const sent = new LRUCache<string, Promise<void>>({ max: 1_000 })

/** Skips a mail that this process sent or is sending: a job whose completion was lost runs again. Rejects as `send`. */
export function sendOnce(mailId: string, send: () => Promise<void>): Promise<void> {
  const before = sent.get(mailId)
  if (before) return before
  const sending = send()
  sent.set(mailId, sending)
  sending.catch(() => sent.delete(mailId))
  return sending
}
