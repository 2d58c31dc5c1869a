import { notFound } from 'next/navigation'
import { referenceFile } from '@/app/reference-file'
import { isLocale, localePath } from '@/lib/i18n/locales'
import { EXPORT_FORMATS } from '@/lib/references/rules'
import { publishedUpdate } from '@/lib/updates/queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string; file: string }> }

/** `references.json`, `.bib` or `.ris`, numbered as on the page. */
export async function GET(_request: Request, { params }: Context) {
  const { locale, slug, file } = await params
  const format = EXPORT_FORMATS.find((each) => file === `references.${each}`)
  if (!isLocale(locale) || !format) notFound()
  const update = await publishedUpdate(slug, locale)
  if (!update) notFound()
  if (update.slug !== slug) return movedTo(`${localePath(locale, update.paths)}/${file}`)
  return referenceFile(update.references, format, locale, slug)
}

// Next's own redirect from a route leaves it to browsers how long they keep it.
function movedTo(path: string): Response {
  return new Response(null, {
    status: 308,
    headers: { Location: path, 'Cache-Control': 'public, max-age=5' },
  })
}
