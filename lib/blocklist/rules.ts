/** What a network that is known by its keyed hash alone is called: enough to tell it from others. */
export function networkLabel(hash: string): string {
  return hash.slice(0, 8)
}
