import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { PLAIN_POLICY, policyWithNonce } from '@/server/http/content-security-policy'
import type { ReplyHeaders } from '@/server/http/reply'

const POLICY = 'content-security-policy'
const REPORTED = 'content-security-policy-report-only'
const ADMIN = /^\/admin(?:\/|$)/

/**
 * Says what an answer at a path may run: the admin area the framework's scripts, which carry a nonce made for one request, and
 * public pages only the site's own file.
 */
export function policyAt(path: string): string {
  return ADMIN.test(path) ? policyWithNonce(randomBytes(16).toString('base64')) : PLAIN_POLICY
}

/** An answer with its policy, unless it says one itself. */
export function withPolicy<Head extends { headers: ReplyHeaders }>(head: Head, policy = PLAIN_POLICY): Head {
  return { ...head, headers: { [POLICY]: policy, ...head.headers } }
}

/** Headers of a request with the policy by which Next knows a nonce, and without what whoever asks says of one. */
export function askingUnder(policy: string, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const asking = { ...headers }
  delete asking[REPORTED]
  if (policy === PLAIN_POLICY) delete asking[POLICY]
  else asking[POLICY] = policy
  return asking
}
