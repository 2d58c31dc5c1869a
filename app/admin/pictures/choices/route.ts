import { currentAdmin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { choosePictures } from '@/lib/pictures/admin-queries'
import { searchTerm } from '@/lib/text/schema'

export const dynamic = 'force-dynamic'

const MOST_SEARCHED = 100

/** The newest pictures, or those whose words match the search. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  if (!(await currentAdmin())) return Response.json({}, { status: 401, headers })
  const asked = new URL(request.url).searchParams
  const locale = asked.get('locale')
  const search = searchTerm(MOST_SEARCHED).parse(asked.get('search'))
  const pictures = await choosePictures(isLocale(locale) ? locale : DEFAULT_LOCALE, search)
  return Response.json(pictures, { headers })
}
