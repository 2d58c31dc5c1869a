import type { Locale } from '@/lib/i18n/locales'
import { exportReferences } from '@/lib/references/export'
import type { ExportFormat, ReferenceEntry } from '@/lib/references/rules'

const TYPES: Record<ExportFormat, string> = {
  json: 'application/vnd.citationstyles.csl+json',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
}

/** An answer with references as a file for reference managers, who find it as `name` in their downloads. */
export async function referenceFile(
  references: readonly ReferenceEntry[],
  format: ExportFormat,
  locale: Locale,
  name: string,
): Promise<Response> {
  const body = await exportReferences(references, format, locale)
  // JSON is read where it is; the others are for programs that a download opens.
  const download = format !== 'json' && { 'Content-Disposition': `attachment; filename="${name}.${format}"` }
  return new Response(body, {
    headers: { 'Content-Type': TYPES[format], 'Cache-Control': 'public, max-age=5', ...download },
  })
}
