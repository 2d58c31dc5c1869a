import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { parse, toClientConfig } from 'pg-connection-string'

// Whatever the server, role or machine have set.
const SESSION = {
  timezone: 'UTC',
  datestyle: 'ISO',
  intervalstyle: 'postgres',
  bytea_output: 'hex',
  search_path: 'public',
}

/**
 * Throws when the address or a file it names is unreadable. Plain JavaScript, as Prisma's engine loads it unbundled.
 * @param {string} url
 * @returns {import('pg').ClientConfig}
 */
export function connectionTo(url) {
  const config = configOf(url)
  const settings = Object.entries(SESSION).map(([name, value]) => `-c ${name}=${value}`)
  const options = [config.options ?? process.env.PGOPTIONS, ...settings].filter(Boolean).join(' ')
  return { ...config, options }
}

/** @param {string} url */
function configOf(url) {
  const config = toClientConfig(parse(url))
  const { ssl, host = '' } = config
  if (typeof ssl !== 'object' || !isIP(host)) return config
  // For an IP address pg passes TLS no host, so the certificate would be checked against "localhost".
  ssl.host = host
  ssl.checkServerIdentity ??= (_host, { raw }) => certificateError(host, new X509Certificate(raw))
  return config
}

// Node.js 22.23 takes an IPv6 address for a name.
/** @param {string} address @param {X509Certificate} certificate */
function certificateError(address, certificate) {
  if (certificate.checkIP(address)) return undefined
  return new Error(`The database's certificate is not for ${address}, but for ${certificate.subjectAltName}`)
}
