import { createHash } from 'node:crypto'

const INLINE_SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g
// What Next writes into a page: the bundler's start, and the pushes that carry the page's own data.
const PUSHES = [
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[\s\S]*\})\);$/,
  /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((\[[\s\S]*\])\)$/,
]

/** The policy of a cached page: it allows the page's own inline scripts by hash, and only those that are exactly Next's. */
export function policyFor(html) {
  const hashes = []
  for (const [, attributes, body] of html.matchAll(INLINE_SCRIPT)) {
    if (/\ssrc=/.test(attributes) || body === '' || !isFrameworkScript(body)) continue
    hashes.push(`'sha256-${createHash('sha256').update(body, 'utf8').digest('base64')}'`)
  }
  return policy([...new Set(hashes)].join(' '))
}

/** The policy of a page made for one request, whose inline scripts carry `nonce`. */
export function policyWithNonce(nonce) {
  return policy(`'nonce-${nonce}'`)
}

/** The policy of a page that runs nothing. */
export function policyWithoutScripts() {
  return policy('').replace("script-src 'self'", "script-src 'none'")
}

function policy(scripts) {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    'frame-src https://player.vimeo.com https://www.youtube-nocookie.com',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

// An injected script must not be blessed with a hash: a push is one only when its argument is plain JSON.
function isFrameworkScript(body) {
  const argument = PUSHES.map((push) => push.exec(body)?.[1]).find(Boolean)
  if (!argument) return false
  try {
    JSON.parse(argument)
    return true
  } catch {
    return false
  }
}
