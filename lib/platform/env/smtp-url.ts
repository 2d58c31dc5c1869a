import { InvalidValue } from './invalid-value.ts'
import { isLoopback } from './loopback.ts'
import { readServerUrl } from './server-url.ts'

// Nodemailer's others log every mail, or undo what the site relies on.
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

/** Requires STARTTLS (RFC 3207) unless on loopback or waived, as mails hold links that sign. Throws InvalidValue. */
export function readSmtpUrl(text: string): string {
  const url = readServerUrl(text, ['smtp:', 'smtps:'])
  const host = decodeURIComponent(url.hostname)
  if (!host || /[/,]/.test(host)) throw new InvalidValue('must name one host, as smtp://mail.example.org:587')
  if ([...url.searchParams.keys()].some((name) => !PARAMETERS.includes(name))) {
    throw new InvalidValue(`has a parameter that is none of ${PARAMETERS.join(', ')}`)
  }
  const asked = url.searchParams.has('requireTLS') || url.searchParams.has('ignoreTLS')
  if (url.protocol === 'smtp:' && !isLoopback(host) && !asked) url.searchParams.set('requireTLS', 'true')
  return url.href
}
