import type { Finding } from '@/lib/mail/dns-records'
import type { Env } from '@/lib/platform/env'
import { explainError } from '@/server/host/explain-error'
import { mend, ok } from './finding.ts'

const PATIENCE_MS = 10_000
const WHAT = 'SITE_URL'

export async function examineAddress({
  SITE_URL,
  production,
}: Pick<Env, 'SITE_URL' | 'production'>): Promise<Finding> {
  if (!production) return ok(WHAT, `${SITE_URL}: nobody else can reach it`)
  try {
    const response = await fetch(`${SITE_URL}/healthz`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const body = response.status === 200 ? await response.text() : ''
    if (body.trim() === 'ok') return ok(WHAT, `${SITE_URL} answers`)
    return mend(WHAT, `${SITE_URL} ${problem(response)}`)
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError'
    const why = explainError('site', late ? { code: 'ETIMEDOUT' } : error)
    return mend(WHAT, `${SITE_URL} cannot be reached from this machine: ${why}`)
  }
}

function problem({ status }: Response): string {
  if (status >= 300 && status < 400)
    return `leads elsewhere (${status}): set SITE_URL to where visitors end up`
  if (status === 502 || status === 503 || status === 504)
    return `answers ${status}: start the site, or look at where the proxy sends what it gets`
  return `is answered by something else (${status}): look at the DNS and at the proxy`
}
