import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { parse, toClientConfig } from 'pg-connection-string'

// What the code relies on, whatever the server, role or machine have set.
const SESSION = {
  timezone: 'UTC',
  datestyle: 'ISO',
  intervalstyle: 'postgres',
  bytea_output: 'hex',
  search_path: 'public',
}

/**
 * Options of a pg client or pool for an address with libpq's parameters; sessions run in UTC. Plain JavaScript, since Prisma's
 * engine loads it unbundled. Throws when the address or a file that it names cannot be read.
 * @param {string} url
 * @returns {import('pg').ClientConfig}
 */
export function connectionTo(url) {
  const config = configOf(url)
  const settings = Object.entries(SESSION).map(([name, value]) => `-c ${name}=${value}`)
  // The last setting wins.
  const options = [config.options ?? process.env.PGOPTIONS, ...settings].filter(Boolean).join(' ')
  return { ...config, options }
}

/** @param {string} url */
function configOf(url) {
  const config = toClientConfig(parse(url))
  const { ssl, host = '' } = config
  if (typeof ssl !== 'object' || !isIP(host)) return config
  // Given an IP address, pg passes TLS no host, which would then check the certificate for "localhost".
  ssl.host = host
  ssl.checkServerIdentity ??= (_host, { raw }) => certificateError(host, new X509Certificate(raw))
  return config
}

// Node.js 22.23 itself takes an IPv6 address for a name.
/** @param {string} address @param {X509Certificate} certificate */
function certificateError(address, certificate) {
  if (certificate.checkIP(address)) return undefined
  return new Error(`The database's certificate is not for ${address}, but for ${certificate.subjectAltName}`)
}
