/** How many segments of a route's path follow its `[token]`: languages put others before it. */
export function segmentsAfterToken(path: string): number {
  const segments = path.split('/')
  return segments.length - 1 - segments.indexOf('[token]')
}
