/** Parses a URL; null when it is none. Node.js 20's `URL.canParse` fails on accented letters once it is optimised. */
export function parseUrl(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
