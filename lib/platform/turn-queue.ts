type Limits = { atOnce: number; waiting: number }

/** Does works in the order in which they come, so many at once; one more than may wait is refused. */
export class TurnQueue {
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly limits: Limits = { atOnce: 1, waiting: Infinity }) {}

  get isIdle(): boolean {
    return this.running === 0
  }

  /** Whether `run` would refuse one more. */
  get isFull(): boolean {
    return this.running >= this.limits.atOnce && this.waiting.length >= this.limits.waiting
  }

  /** Does a work when its turn comes, and settles as it does. Throws at once where the queue is full. */
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

  // Whoever ends hands its place to the next that waits: nobody comes in between.
  private turn(): Promise<void> | void {
    if (this.running >= this.limits.atOnce) return new Promise((resolve) => this.waiting.push(resolve))
    this.running += 1
  }
}
