/** Public pages run only the site's own script file, and no inline script. */
export const PLAIN_POLICY = policy("'self'")

export const POLICY_WITHOUT_SCRIPTS = policy("'none'")

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
