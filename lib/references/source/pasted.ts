import { parseUrl } from '@/lib/text/url'

export type Pasted =
  { kind: 'bibtex' | 'ris'; text: string } | { kind: 'doi'; doi: string } | { kind: 'address'; url: string }

// A DOI has no end of its own; what follows it in a sentence is cut off (Crossref, "DOIs and matching regular expressions").
const DOI = /\b(10\.\d{4,9}\/[-._;()/:a-z0-9]+)/i

/** What somebody pasted to make a reference of: an address, a DOI in any spelling, BibTeX or RIS; null for something else. */
export function readPasted(typed: string): Pasted | null {
  const text = typed.trim()
  if (/^@\w+\s*\{/m.test(text)) return { kind: 'bibtex', text }
  if (/^TY {2}- /m.test(text)) return { kind: 'ris', text }
  const doi = doiIn(text)
  if (doi) return { kind: 'doi', doi }
  const url = /^https?:\/\/\S+$/i.test(text) ? parseUrl(text) : null
  return url ? { kind: 'address', url: url.href } : null
}

function doiIn(text: string): string | null {
  if (!/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d/i.test(text)) return null
  return DOI.exec(text)?.[1]?.replace(/[.;,]+$/, '') ?? null
}
