import { INTERNET } from '@/lib/links/network-access'
import { readPage, type PageReader } from '@/lib/links/read-page'
import { env } from '@/lib/platform/env'
import { citationItems } from './citation-file.ts'
import { fieldsFromCsl } from './csl-fields.ts'
import type { SourceFields } from './fields.ts'
import { fieldsFromPage } from './page-fields.ts'
import { readPasted } from './pasted.ts'

/** `several`: only the first of so many was read. `unreachable` with the word of a link check. */
export type ReadSource =
  | { fields: SourceFields; several?: number }
  | { problem: 'not-understood' | 'no-page' }
  | { problem: 'unreachable'; word: string }

const CSL_JSON = 'application/vnd.citationstyles.csl+json'

function siteReader(): PageReader {
  return { network: INTERNET, userAgent: `link-check (+${env().SITE_URL}/references)` }
}

/** Reads a source from what was pasted; asks the network for an address or a DOI alone, once. */
export async function readSource(typed: string, reader = siteReader()): Promise<ReadSource> {
  const pasted = readPasted(typed)
  if (!pasted) return { problem: 'not-understood' }
  switch (pasted.kind) {
    case 'bibtex':
    case 'ris':
      return readFile(pasted.text)
    case 'doi':
      return readDoi(pasted.doi, reader)
    case 'address':
      return readAddress(pasted.url, reader)
  }
}

async function readFile(text: string): Promise<ReadSource> {
  const items = await citationItems(text)
  const fields = fieldsFromCsl(items[0])
  if (!fields) return { problem: 'not-understood' }
  return items.length > 1 ? { fields, several: items.length } : { fields }
}

async function readDoi(doi: string, reader: PageReader): Promise<ReadSource> {
  const page = await readPage(`https://doi.org/${encodeURI(doi)}`, reader, CSL_JSON)
  if ('failed' in page) return { problem: 'unreachable', word: page.failed }
  const fields = fieldsFromCsl(parsed(page.text))
  return fields ? { fields } : { problem: 'no-page' }
}

async function readAddress(url: string, reader: PageReader): Promise<ReadSource> {
  const page = await readPage(url, reader)
  if ('failed' in page) return { problem: 'unreachable', word: page.failed }
  if (!/html|xml/i.test(page.type)) return { problem: 'no-page' }
  return { fields: fieldsFromPage(page.text, page.url) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
