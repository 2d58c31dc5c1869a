const MOST = 1_000

const sent = new Map<string, Promise<void>>()

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
  if (sent.size > MOST) sent.delete(sent.keys().next().value ?? '')
  return sending
}
