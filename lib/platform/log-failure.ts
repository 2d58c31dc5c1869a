const QUIET_MS = 10_000

// What an owner can do something about (SQLSTATE; https://www.postgresql.org/docs/current/errcodes-appendix.html).
const WORDS: Record<string, string> = {
  '53100': 'the disk of the database is full',
  '53300': 'the database has too many connections',
}

type Said = { at: number; times: number }

const said = new Map<string, Said>()

/**
 * Writes a failure down without anything a visitor sent. The same one is written every ten seconds at most, with how often
 * it came: a storm in an outage would fill the log.
 */
export function logFailure(what: string, error: unknown): void {
  say(`${what} failed: ${failureWords(error)}`)
}

/** What an error is, by its kind and code. */
export function failureWords(error: unknown): string {
  const { name, code } = Object(error) as { name?: unknown; code?: unknown }
  const parts = [name, code].filter((part) => typeof part === 'string')
  const words = typeof code === 'string' && WORDS[code] ? ` (${WORDS[code]})` : ''
  return parts.join(' ') + words
}

function say(line: string): void {
  const before = said.get(line) ?? { at: -Infinity, times: 0 }
  const times = before.times + 1
  if (performance.now() - before.at < QUIET_MS) return void said.set(line, { ...before, times })
  said.set(line, { at: performance.now(), times: 0 })
  console.error(times > 1 ? `${line}, ${times} times` : line)
}
