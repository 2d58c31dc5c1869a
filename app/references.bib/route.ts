import { referenceFile } from '@/app/reference-file'
import { citedReferences } from '@/lib/references/cited'

export const dynamic = 'force-dynamic'

/** Every reference that the petition or a published update cites, as BibTeX. */
export async function GET() {
  return referenceFile(await citedReferences(), 'bib', 'en', 'references')
}
