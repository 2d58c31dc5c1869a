import { db } from '@/lib/platform/db'

/**
 * The reference whose address is that of this one, whatever its scheme, `www.`, ending slash, tracking or place in
 * the page; or null.
 */
export async function sameSource(url: string): Promise<{ id: number; key: string; title: string } | null> {
  const address = essence(url)
  const all = await db().reference.findMany({ select: { id: true, key: true, title: true, url: true } })
  const same = all.find((reference) => essence(reference.url) === address)
  return same ? { id: same.id, key: same.key, title: same.title } : null
}

// What says how one came to a page, and nothing of which page it is.
const TRACKING =
  /^(utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid?|mc_[ce]id|mkt_tok|_ga|_gl|_hs.*|ref_src|ref_url|cmpid|smid|smtyp|s_cid)$/i
// A place in a page; what an application of one page shows is another page.
const PAGE_IN_HASH = /^#!?\//

function essence(url: string): string {
  const { host, pathname, searchParams, hash } = new URL(url)
  const parameters = [...searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join('='))
  const page = pathname.replace(/\/(index\.(html?|php)|amp)?\/*$/i, '')
  return [
    host.replace(/^(www|m|amp)\./, ''),
    page,
    parameters.toSorted().join('&'),
    PAGE_IN_HASH.test(hash) ? hash : '',
  ].join(' ')
}
