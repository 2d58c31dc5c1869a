/** Reads again once the last result is `ms` old; who asks meanwhile shares one read, and a failed one is not kept. */
export function cacheFor<Result>(ms: number, read: () => Promise<Result>): () => Promise<Result> {
  let kept: { until: number; result: Promise<Result> } | undefined
  return () => {
    if (kept && kept.until > Date.now()) return kept.result
    const own = { until: Date.now() + ms, result: read() }
    kept = own
    own.result.catch(() => {
      if (kept === own) kept = undefined
    })
    return own.result
  }
}
