/** Writes a failure down without anything a visitor sent. */
export function logFailure(what: string, error: unknown): void {
  const { name, code } = Object(error) as { name?: unknown; code?: unknown }
  console.error(`${what} failed: ${[name, code].filter((part) => typeof part === 'string').join(' ')}`)
}
