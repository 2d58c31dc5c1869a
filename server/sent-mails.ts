const MOST = 1_000

const sent = new Set<string>()

/**
 * Whether this process has sent a job's mail already. Where the database went away before that could be written down, the
 * job comes again, and its mail need not.
 */
export function isSent(jobId: string): boolean {
  return sent.has(jobId)
}

/** Notes that a job's mail is sent. The latest thousand are remembered: far more than can be under way at once. */
export function noteSent(jobId: string): void {
  sent.add(jobId)
  if (sent.size > MOST) sent.delete(sent.values().next().value ?? '')
}
