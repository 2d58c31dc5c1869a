import type { OtherEditor } from '@/lib/updates/presence'

// In ms: between two times that an open editor says so.
const EVERY = 20_000
const SHORTEST = 15_000

/** Says at `url` that an editor is open, until the returned function ends it; `tell` is told who else is there. */
export function stayPresent(
  url: string,
  fields: Record<string, string>,
  tell: (others: OtherEditor[]) => void,
): () => void {
  const listening = new AbortController()
  const { signal } = listening
  let saidAt = -Infinity

  async function say() {
    if (document.hidden || performance.now() - saidAt < SHORTEST) return
    saidAt = performance.now()
    const body = new URLSearchParams(fields)
    const answer = await fetch(url, { method: 'POST', body }).catch(() => null)
    if (answer?.ok && !signal.aborted) tell((await answer.json()) as OtherEditor[])
  }

  function leave() {
    navigator.sendBeacon(url, new URLSearchParams({ ...fields, left: 'yes' }))
  }

  const timer = setInterval(() => void say(), EVERY)
  document.addEventListener('visibilitychange', () => void say(), { signal })
  window.addEventListener('pagehide', leave, { signal })
  void say()
  return () => {
    clearInterval(timer)
    listening.abort()
    leave()
  }
}
