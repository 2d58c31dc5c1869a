const QUIET_MS = 10_000

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const EXPLANATIONS: Record<string, string> = {
  '53100': 'the disk of the database is full',
  '53300': 'the database has too many connections',
}

type Logged = { at: number; times: number }

const logged = new Map<string, Logged>()

/** Logs nothing that a visitor sent; repeats are counted and logged at most every 10 s. */
export function logFailure(what: string, error: unknown): void {
  logLine(`${what} failed: ${failureWords(error)}`)
}

export function failureWords(error: unknown): string {
  const { name, code } = Object(error) as { name?: unknown; code?: unknown }
  const parts = [name, code].filter((part) => typeof part === 'string')
  const words = typeof code === 'string' && EXPLANATIONS[code] ? ` (${EXPLANATIONS[code]})` : ''
  return parts.join(' ') + words
}

function logLine(line: string): void {
  const before = logged.get(line) ?? { at: -Infinity, times: 0 }
  const times = before.times + 1
  if (performance.now() - before.at < QUIET_MS) return void logged.set(line, { ...before, times })
  logged.set(line, { at: performance.now(), times: 0 })
  console.error(times > 1 ? `${line}, ${times} times` : line)
}
