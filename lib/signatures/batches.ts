/** Repeats a batch, which is told how many were done before it, until one is not full. Returns how many were done. */
export async function inBatches(size: number, batch: (before: number) => Promise<number>): Promise<number> {
  let done = 0
  for (;;) {
    const some = await batch(done)
    done += some
    if (some < size) return done
  }
}
