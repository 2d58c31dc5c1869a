/**
 * Calls `work` once calls have paused for `pause` ms. It never runs twice at once: calls in the meantime make it run once
 * more afterwards.
 */
export function coalesce(work: () => Promise<void>, pause: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false

  async function run() {
    if (running) {
      again = true
      return
    }
    running = true
    again = false
    await work()
    running = false
    if (again) await run()
  }

  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), pause)
  }
}
