import type { RisRecord } from '@citation-js/core'
import type { Locale } from '@/lib/i18n/locales'
import { toBibtexItem } from '@/lib/references/bibtex'
import { toCsl } from '@/lib/references/csl'
import type { ExportFormat, ReferenceEntry } from '@/lib/references/rules'

/** References as a file for reference managers, in the order given; notes in it are written in `locale`. */
export async function exportReferences(
  references: readonly ReferenceEntry[],
  format: ExportFormat,
  locale: Locale,
): Promise<string> {
  if (format === 'json') return JSON.stringify(references.map((reference) => toCsl(reference, locale)))
  if (references.length === 0) return ''
  const Cite = await loadCitationJs()
  if (format === 'bib') {
    return (
      new Cite(references.map((reference) => toBibtexItem(reference, locale))).format('bibtex').trimEnd() +
      '\n'
    )
  }
  const items = references.map((reference) => toCsl(reference, locale))
  return new Cite(items).format('ris', { format: 'object' }).map(risRecord).join('')
}

// Citation.js breaks lines after 70 characters, in the middle of an address too.
function risRecord({ TY, ...tags }: RisRecord): string {
  const fields = Object.entries(tags).flatMap(([tag, values]) =>
    [values].flat().map((value) => [tag, value] as const),
  )
  const lines = [['TY', TY] as const, ...fields, ['ER', ''] as const]
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}

// Loaded when it is first asked for: no start waits for it.
async function loadCitationJs() {
  const [{ Cite, plugins }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-bibtex'),
    import('@citation-js/plugin-ris'),
  ])
  // Texts are escaped before (lib/references/bibtex.ts), and a reference keeps the key that it is cited by.
  Object.assign(plugins.config.get('@bibtex').format, {
    asciiOnly: false,
    checkLabel: false,
    useIdAsLabel: true,
  })
  return Cite
}
