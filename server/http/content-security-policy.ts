/** The policy of public pages: they run the site's own script file, and none that stands in a page. */
export const PLAIN_POLICY = policy("'self'")

/** The policy of an answer that runs nothing. */
export const POLICY_WITHOUT_SCRIPTS = policy("'none'")

/** The policy of an admin page, made for one request, whose inline scripts carry `nonce`. */
export function policyWithNonce(nonce: string): string {
  return policy(`'self' 'nonce-${nonce}'`)
}

function policy(scripts: string): string {
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    'frame-src https://player.vimeo.com https://www.youtube-nocookie.com',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
