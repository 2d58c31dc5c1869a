export class Consecutive {
  private times = 0

  constructor(private readonly most: number) {}

  /** Returns true, and starts over, when it has happened the maximum number of times in a row. */
  note(happened: boolean): boolean {
    this.times = happened ? this.times + 1 : 0
    if (this.times < this.most) return false
    this.times = 0
    return true
  }
}
