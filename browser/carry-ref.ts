/** Links within the site carry on how a visitor came, as nothing of it is kept in the browser. */
export function carryRef(): void {
  const ref = new URLSearchParams(location.search).get('ref')
  if (ref) addEventListener('click', ({ target }) => carryBy(target, ref), { capture: true })
}

function carryBy(target: EventTarget | null, ref: string): void {
  const link = target instanceof Element ? target.closest('a') : null
  if (!link || link.origin !== location.origin || link.pathname === location.pathname) return
  const address = new URL(link.href)
  if (!address.searchParams.has('ref')) address.searchParams.set('ref', ref)
  link.href = address.href
}
