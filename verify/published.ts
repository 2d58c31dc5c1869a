import type { Download } from './download.ts'
import { Unreadable } from './failures.ts'

export type PublishedCorrection = { id: number | null; kind: string; count: number; reason: string }

/** What the site's pages say. */
export type Published = { count: number; corrections: PublishedCorrection[] }

const LIMIT = 4 * 1024 * 1024
const MOST_PAGES = 400
const CORRECTIONS = '/petition/corrections.json'

/** Throws Unreadable, DownloadError. */
export async function readPublished(site: string, download: Download): Promise<Published> {
  const petition = await readJson(`${site}/petition.json`, download)
  const count = petition.count
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) {
    throw new Unreadable(`${site}/petition.json does not say how many signatures there are.`)
  }
  return { count, corrections: await readCorrections(site, download) }
}

async function readCorrections(site: string, download: Download): Promise<PublishedCorrection[]> {
  const all: PublishedCorrection[] = []
  let path: string | null = CORRECTIONS
  for (let page = 0; path !== null && page < MOST_PAGES; page += 1) {
    const body: Record<string, unknown> = await readJson(`${site}${path}`, download)
    if (!Array.isArray(body.corrections)) throw new Unreadable(`${site}${path} does not list corrections.`)
    all.push(...body.corrections.map((correction: unknown) => asCorrection(correction, site)))
    path = asNext(body.next, site)
  }
  if (path !== null) throw new Unreadable(`${site}${CORRECTIONS} has no end.`)
  return all
}

async function readJson(address: string, download: Download): Promise<Record<string, unknown>> {
  const text = (await download(address, LIMIT)).toString('utf8')
  const value = parse(text)
  if (isRecord(value)) return value
  throw new Unreadable(`What ${address} answers is not what a campaign site answers there.`)
}

function asCorrection(value: unknown, site: string): PublishedCorrection {
  if (isRecord(value)) {
    const { id, kind, count, reason } = value
    if (typeof kind === 'string' && typeof count === 'number' && typeof reason === 'string') {
      return { id: typeof id === 'number' ? id : null, kind, count, reason }
    }
  }
  throw new Unreadable(`${site}${CORRECTIONS} lists something that is not a correction.`)
}

function asNext(next: unknown, site: string): string | null {
  if (next === null || next === undefined) return null
  if (typeof next === 'string' && next.startsWith(`${CORRECTIONS}?`)) return next
  throw new Unreadable(`${site}${CORRECTIONS} names a next page elsewhere.`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
