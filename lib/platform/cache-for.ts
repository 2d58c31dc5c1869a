/** Reads again for another key, or once the last result is `ms` old; who asks meanwhile shares one read. Keeps no failure. */
export function cacheFor<Key, Result>(
  ms: number,
  read: (key: Key) => Promise<Result>,
): (key: Key) => Promise<Result> {
  let kept: { key: Key; until: number; result: Promise<Result> } | undefined
  return (key) => {
    if (kept && kept.key === key && kept.until > Date.now()) return kept.result
    const own = { key, until: Date.now() + ms, result: read(key) }
    kept = own
    own.result.catch(() => {
      if (kept === own) kept = undefined
    })
    return own.result
  }
}
