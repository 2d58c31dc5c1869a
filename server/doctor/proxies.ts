import type { Finding } from '@/lib/mail/dns-records'
import type { Env } from '@/lib/platform/env'
import { openToForgery } from '@/server/http/proxies'
import { mend, ok } from './finding.ts'

const WHAT = 'Proxies'

export function examineProxies(env: Pick<Env, 'HOST' | 'PORT' | 'TRUSTED_PROXIES' | 'production'>): Finding {
  const { TRUSTED_PROXIES, production } = env
  if (production && TRUSTED_PROXIES === 0) {
    return mend(
      WHAT,
      'the site speaks no TLS itself, so a proxy stands in front, and TRUSTED_PROXIES is 0: all visitors count as one network. ' +
        'Set it to how many proxies of yours add to X-Forwarded-For',
    )
  }
  const forgery = openToForgery(env)
  if (forgery) return mend(WHAT, forgery)
  return ok(WHAT, TRUSTED_PROXIES === 0 ? 'none is trusted' : `${TRUSTED_PROXIES} of yours are trusted`)
}
