import { db } from '@/lib/platform/db'

/** The reference with the same address apart from scheme, `www.`, trailing slash, tracking and fragment; or null. */
export async function sameSource(url: string): Promise<{ id: number; key: string; title: string } | null> {
  const address = comparableUrl(url)
  const all = await db().reference.findMany({ select: { id: true, key: true, title: true, url: true } })
  const same = all.find((reference) => comparableUrl(reference.url) === address)
  return same ? { id: same.id, key: same.key, title: same.title } : null
}

const TRACKING =
  /^(utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid?|mc_[ce]id|mkt_tok|_ga|_gl|_hs.*|ref_src|ref_url|cmpid|smid|smtyp|s_cid)$/i
// The hash of a single-page application is another page.
const PAGE_IN_HASH = /^#!?\//

function comparableUrl(url: string): string {
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
