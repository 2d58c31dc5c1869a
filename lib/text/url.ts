/**
 * An address read by the URL standard, with what `base` adds to a relative one; null where it is none. Not by `URL.canParse`:
 * Node.js 20's answers false for what holds an accented letter, once it has been called often.
 */
export function parseUrl(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
