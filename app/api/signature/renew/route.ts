import { z } from 'zod'
import { servePost } from '@/app/api/serve-post'
import { handleOwnPage } from '@/endpoints/own-page'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { renew } from '@/lib/signatures/renew'

const LEADS_TO = {
  renewed: '#renewed',
  current: '#renewal',
  closed: '#renewal',
  stale: '#stale',
  wrong: null,
} as const

const seen = z.object({
  version: z.coerce.number().int().catch(0),
  locale: z.enum(LOCALES).catch(DEFAULT_LOCALE),
})

export function POST(request: Request): Promise<Response> {
  return servePost(request, (post) =>
    handleOwnPage(post, '/api/signature/renew', async (token, fields) => {
      const { version, locale } = seen.parse(fields)
      return LEADS_TO[await renew(token, version, locale)]
    }),
  )
}
