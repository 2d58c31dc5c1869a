type Counts = { queued: number; sent: number; failed: number; skipped: number }

/** How far a broadcast is, over its languages; `left` are those whose turn is still to come. */
export function progressOf(counts: readonly Counts[]) {
  const sum = (name: keyof Counts) => counts.reduce((total, row) => total + row[name], 0)
  const [queued, sent, failed, skipped] = [sum('queued'), sum('sent'), sum('failed'), sum('skipped')]
  return { queued, sent, failed, skipped, left: queued - sent - failed - skipped }
}

export type Progress = ReturnType<typeof progressOf>
