const MINUTE_MS = 60_000
const KINDS = 20
const REST = 'of further kinds'

type Spent = { bytes: number; leftOut: { lines: number; bytes: number } }

export type LeftOut = { kind: string; lines: number; bytes: number }

/** Bytes a minute: `bytesPerKind` for each of the first 20 kinds, as much for all others together. `now` is in ms. */
export class LogBudget {
  private spent = new Map<string, Spent>()
  private ends = -Infinity

  constructor(
    private readonly bytesPerKind: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  take(kind: string, bytes: number): boolean {
    const name = this.spent.has(kind) || this.spent.size < KINDS ? kind : REST
    const of = this.spent.get(name) ?? { bytes: 0, leftOut: { lines: 0, bytes: 0 } }
    this.spent.set(name, of)
    const fits = of.bytes + bytes <= this.bytesPerKind
    if (fits) of.bytes += bytes
    else of.leftOut = { lines: of.leftOut.lines + 1, bytes: of.leftOut.bytes + bytes }
    return fits
  }

  turn(): LeftOut[] | null {
    if (this.now() < this.ends) return null
    const over = [...this.spent].map(([kind, { leftOut }]) => ({ kind, ...leftOut }))
    this.spent = new Map()
    this.ends = this.now() + MINUTE_MS
    return over.filter(({ lines }) => lines > 0)
  }
}
