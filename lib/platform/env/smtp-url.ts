import { isLoopback } from './loopback.ts'
import { readServerUrl } from './server-url.ts'
import { UnusableValue } from './unusable-value.ts'

// Of nodemailer's; others would print every mail, or undo what the site relies on.
const PARAMETERS = [
  'requireTLS',
  'ignoreTLS',
  'name',
  'localAddress',
  'authMethod',
  'tls.servername',
  'tls.rejectUnauthorized',
  'tls.minVersion',
  'tls.ciphers',
]

/**
 * The address of a mail server, as nodemailer takes it. Mails hold addresses and links that sign: one that offers no STARTTLS
 * is not used (RFC 3207), unless it is on this machine, or `?requireTLS=false` or `?ignoreTLS=true` asks for it. Throws
 * UnusableValue.
 */
export function readSmtpUrl(text: string): string {
  const url = readServerUrl(text, ['smtp:', 'smtps:'])
  const host = decodeURIComponent(url.hostname)
  if (!host || /[/,]/.test(host))
    throw new UnusableValue('must name one host, as smtp://mail.example.org:587')
  if ([...url.searchParams.keys()].some((name) => !PARAMETERS.includes(name))) {
    throw new UnusableValue(`has a parameter that is none of ${PARAMETERS.join(', ')}`)
  }
  const asked = url.searchParams.has('requireTLS') || url.searchParams.has('ignoreTLS')
  if (url.protocol === 'smtp:' && !isLoopback(host) && !asked) url.searchParams.set('requireTLS', 'true')
  return url.href
}
