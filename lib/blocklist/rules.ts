/** How a network that is known only by its hash is shown. */
export function networkLabel(hash: string): string {
  return hash.slice(0, 8)
}
