import { notFound } from 'next/navigation'
import { plainPage } from '@/endpoints/http/plain-page'
import {
  RECEIVED_FILES,
  receivedFile,
  receivedFileState,
  type ReceivedFileName,
} from '@/lib/deliveries/received-file'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { campaignIn } from '@/lib/petition/queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; token: string; file: string }> }

const UNLISTED = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  'X-Content-Type-Options': 'nosniff',
}
const STATUS = { stored: 200, over: 410, wrong: 404, stale: 503, missing: 503 }
const RETRY_SECONDS = '120'

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token, file } = await asked(params)
  const found = await receivedFile(token, file)
  if (found.state !== 'stored') return explained(found.state, locale)
  const { id, size, stream } = found
  return new Response(stream, {
    headers: {
      ...UNLISTED,
      'Content-Type': RECEIVED_FILES[file],
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="delivery-${id}-${file}"`,
    },
  })
}

/** Opens nothing, so it counts as no download. */
export async function HEAD(_request: Request, { params }: Context): Promise<Response> {
  const { token, file } = await asked(params)
  const status = STATUS[await receivedFileState(token)]
  return new Response(null, { status, headers: { ...UNLISTED, 'Content-Type': RECEIVED_FILES[file] } })
}

async function asked(params: Context['params']) {
  const { locale, token, file } = await params
  if (!isLocale(locale) || !isReceivedFile(file)) notFound()
  return { locale, token, file }
}

function isReceivedFile(file: string): file is ReceivedFileName {
  return Object.hasOwn(RECEIVED_FILES, file)
}

async function explained(state: 'over' | 'wrong' | 'stale' | 'missing', locale: Locale): Promise<Response> {
  const t = translator(locale, 'received')
  const { organisation } = await campaignIn(locale)
  const { status, headers, body } = plainPage({
    status: STATUS[state],
    locale,
    title: t(`${state}Title`),
    text: t(state, { organisation }),
    headers: { ...UNLISTED, ...(state === 'stale' && { 'Retry-After': RETRY_SECONDS }) },
  })
  return new Response(body, { status, headers })
}
