/** Counts how often something happened in a row. */
export class Consecutive {
  private times = 0

  constructor(private readonly most: number) {}

  /** Notes whether it happened. Returns whether it did so the last time that is borne, and begins anew then. */
  note(happened: boolean): boolean {
    this.times = happened ? this.times + 1 : 0
    if (this.times < this.most) return false
    this.times = 0
    return true
  }
}
