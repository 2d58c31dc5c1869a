import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { PLAIN_POLICY, policyWithNonce } from '@/server/http/content-security-policy'
import type { ReplyHeaders } from '@/server/http/reply'

const POLICY = 'content-security-policy'
const REPORTED = 'content-security-policy-report-only'
const ADMIN = /^\/admin(?:\/|$)/

/** Admin pages run the framework's scripts with a nonce per request, public pages only the site's own file. */
export function policyAt(path: string): string {
  return ADMIN.test(path) ? policyWithNonce(randomBytes(16).toString('base64')) : PLAIN_POLICY
}

export function withPolicy<Head extends { headers: ReplyHeaders }>(head: Head, policy = PLAIN_POLICY): Head {
  return { ...head, headers: { [POLICY]: policy, ...head.headers } }
}

/** Next reads the nonce from the request's policy header; a client's own is dropped. */
export function askingUnder(policy: string, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const asking = { ...headers }
  delete asking[REPORTED]
  if (policy === PLAIN_POLICY) delete asking[POLICY]
  else asking[POLICY] = policy
  return asking
}
