type Limits = { atOnce: number; waiting: number }

export class TurnQueue {
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly limits: Limits = { atOnce: 1, waiting: Infinity }) {}

  get isIdle(): boolean {
    return this.running === 0
  }

  get isFull(): boolean {
    return this.running >= this.limits.atOnce && this.waiting.length >= this.limits.waiting
  }

  /** Runs works in order. Throws at once when too many wait. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isFull) throw new Error('Too many wait for their turn')
    await this.turn()
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.running -= 1
    }
  }

  // Passes its place to the next in line, so that nobody slips in between.
  private turn(): Promise<void> | void {
    if (this.running >= this.limits.atOnce) return new Promise((resolve) => this.waiting.push(resolve))
    this.running += 1
  }
}
