/** Runs `work` once calls pause for `pause` ms, and never twice at once: calls during a run cause one more. */
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
