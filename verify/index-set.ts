const PAGE_BITS = 2 ** 18

/** Which of a log's entries were seen: a bit for each, in pages that are made as they are needed. */
export class IndexSet {
  private readonly pages = new Map<number, Uint8Array>()

  /** False where it was there before. */
  add(index: number): boolean {
    const page = Math.floor(index / PAGE_BITS)
    const bits = this.pages.get(page) ?? new Uint8Array(PAGE_BITS / 8)
    this.pages.set(page, bits)
    const place = Math.floor((index % PAGE_BITS) / 8)
    const bit = 1 << (index % 8)
    const isNew = ((bits[place] ?? 0) & bit) === 0
    bits[place] = (bits[place] ?? 0) | bit
    return isNew
  }
}
