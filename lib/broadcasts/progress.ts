type Counts = { queued: number; sent: number; failed: number; skipped: number }

/** `left` is what remains, of the `found` recipients while not all are queued yet. */
export function progressOf(counts: readonly Counts[], found = 0) {
  const sum = (name: keyof Counts) => counts.reduce((total, row) => total + row[name], 0)
  const [queued, sent, failed, skipped] = [sum('queued'), sum('sent'), sum('failed'), sum('skipped')]
  return { queued, sent, failed, skipped, left: Math.max(queued, found) - sent - failed - skipped }
}

export type Progress = ReturnType<typeof progressOf>
