/** Whether a domain (ASCII, lower case) or one above it is in a set; a bare TLD never is. */
export function includesDomain(domains: ReadonlySet<string>, domain: string): boolean {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (domains.has(rest)) return true
  }
  return false
}
