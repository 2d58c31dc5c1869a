import type { RisRecord } from '@citation-js/core'
import type { Locale } from '@/lib/i18n/locales'
import { toBibtexItem } from '@/lib/references/bibtex'
import { loadCitationJs } from '@/lib/references/citation-js'
import { toCsl } from '@/lib/references/csl'
import type { ExportFormat, ReferenceEntry } from '@/lib/references/rules'

export async function exportReferences(
  references: readonly ReferenceEntry[],
  format: ExportFormat,
  locale: Locale,
): Promise<string> {
  if (format === 'json') return JSON.stringify(references.map((reference) => toCsl(reference, locale)))
  if (references.length === 0) return ''
  const Cite = await loadCitationJs()
  if (format === 'bib') {
    const items = references.map((reference) => toBibtexItem(reference, locale))
    return withMonths(new Cite(items).format('bibtex').trimEnd()) + '\n'
  }
  const items = references.map((reference) => toCsl(reference, locale))
  return new Cite(items).format('ris', { format: 'object' }).map(risRecord).join('')
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

// Citation.js writes `{jan 2}` or `{12}`; BibTeX styles expect the bare month.
function withMonths(bibtex: string): string {
  return bibtex.replace(
    /^(\s*)month = \{(?:([a-z]{3})(?: (\d{1,2}))?|(\d{1,2}))\}/gm,
    (_, indent: string, name?: string, day?: string, number?: string) =>
      `${indent}month = ${name ?? MONTHS[Number(number) - 1]}${day ? `,\n${indent}day = {${day}}` : ''}`,
  )
}

// RIS dates are YYYY/MM/DD.
const DATES = new Set(['DA', 'PY', 'Y1', 'Y2'])

function padded(date: string): string {
  return date.replace(/\/(\d)(?=\/|$)/g, '/0$1')
}

// Citation.js wraps at 70 characters, even within an address.
function risRecord({ TY, ...tags }: RisRecord): string {
  const fields = Object.entries(tags).flatMap(([tag, values]) =>
    [values].flat().map((value) => [tag, value] as const),
  )
  const dated = fields.map(([tag, value]) => [tag, DATES.has(tag) ? padded(String(value)) : value] as const)
  const lines = [['TY', TY] as const, ...dated, ['ER', ''] as const]
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}
