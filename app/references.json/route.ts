import { referenceFile } from '@/app/reference-file'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { citedReferences } from '@/lib/references/cited'

export const dynamic = 'force-dynamic'

/** Every reference that the petition or a published update cites, as CSL-JSON. */
export async function GET() {
  return referenceFile(await citedReferences(), 'json', DEFAULT_LOCALE, 'references')
}
