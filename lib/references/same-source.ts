import { db } from '@/lib/db'

/** The reference whose address is that of this one, whatever its scheme, `www.`, ending slash or place in the page; or null. */
export async function sameSource(url: string): Promise<{ id: number; key: string; title: string } | null> {
  const address = essence(url)
  const all = await db().reference.findMany({ select: { id: true, key: true, title: true, url: true } })
  const same = all.find((reference) => essence(reference.url) === address)
  return same ? { id: same.id, key: same.key, title: same.title } : null
}

function essence(url: string): string {
  const { host, pathname, search } = new URL(url)
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`
}
