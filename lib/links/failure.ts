import type { ProbeResult } from '@/lib/links/rules'

/** Why an address may not be requested: `private`, `port`, `scheme` or `credentials`. */
export class ForbiddenAddress extends Error {
  constructor(readonly word: string) {
    super(word)
  }
}

// Without missing intermediate certificates: browsers fetch those and show the page.
const TLS_ERRORS = new Set([
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_REVOKED',
])

const UNSURE_ERRORS: Record<string, string> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ETIMEDOUT: 'timeout',
  EAI_AGAIN: 'dns later',
  ABORT_ERR: 'timeout',
  UND_ERR_ABORTED: 'timeout',
}

/** The result when no response came; an unknown name and a broken certificate mean that the page is gone. */
export function resultOfFailure(error: unknown): ProbeResult {
  if (error instanceof ForbiddenAddress) return { kind: 'unsure', word: error.word }
  const { code, name } = Object(error) as { code?: unknown; name?: unknown }
  if (code === 'ENOTFOUND') return { kind: 'gone', word: 'dns' }
  if (typeof code === 'string' && TLS_ERRORS.has(code)) return { kind: 'gone', word: 'tls' }
  if (name === 'TimeoutError' || name === 'AbortError') return { kind: 'unsure', word: 'timeout' }
  return { kind: 'unsure', word: (typeof code === 'string' && UNSURE_ERRORS[code]) || 'no answer' }
}
