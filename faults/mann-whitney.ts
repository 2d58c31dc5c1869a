/** The probability that a value of one sample exceeds one of the other, ties counting half (Mann and Whitney 1947, U / pairs). */
export function shareLarger(ones: number[], others: number[]): number {
  const sorted = [...others].sort((a, b) => a - b)
  let larger = 0
  for (const one of ones) larger += (countBelow(sorted, one) + countBelow(sorted, one, true)) / 2
  return larger / (ones.length * others.length)
}

function countBelow(sorted: number[], limit: number, included = false): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const value = sorted[middle] ?? Infinity
    if (value < limit || (included && value === limit)) from = middle + 1
    else to = middle
  }
  return from
}
