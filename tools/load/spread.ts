/** A cycle that spreads the shares evenly: [3, 1] gives 0, 0, 1, 0. */
export function weightedCycle(shares: number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const due = shares.map(() => 0)
  return Array.from({ length: total }, () => {
    shares.forEach((share, part) => (due[part] = (due[part] ?? 0) + share))
    const next = due.indexOf(Math.max(...due))
    due[next] = (due[next] ?? 0) - total
    return next
  })
}
