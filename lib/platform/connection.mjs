import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { parse, toClientConfig } from 'pg-connection-string'

// What the code relies on, whatever the database, its role or the machine have set.
const SESSION = {
  timezone: 'UTC',
  datestyle: 'ISO',
  intervalstyle: 'postgres',
  bytea_output: 'hex',
  search_path: 'public',
}

/**
 * How everything here connects to the database at an address (`postgresql://…`, with libpq's parameters `sslmode`,
 * `sslrootcert`, `host`, `options` …): options for a client or a pool of pg, whose sessions run in UTC. Plain JavaScript, since
 * Prisma's engine loads it as it stands. Throws when the address or a file that it names cannot be read.
 *
 * @param {string} url
 * @returns {import('pg').ClientConfig}
 */
export function connectionTo(url) {
  const config = addressIn(url)
  const settings = Object.entries(SESSION).map(([name, value]) => `-c ${name}=${value}`)
  // The last one counts.
  const options = [config.options ?? process.env.PGOPTIONS, ...settings].filter(Boolean).join(' ')
  return { ...config, options }
}

/** @param {string} url */
function addressIn(url) {
  const config = toClientConfig(parse(url))
  const { ssl, host = '' } = config
  if (typeof ssl !== 'object' || !isIP(host)) return config
  // Of an address that is no name pg tells TLS nothing, which would then look for "localhost" in the certificate.
  ssl.host = host
  ssl.checkServerIdentity ??= (_host, { raw }) => unlessFor(host, new X509Certificate(raw))
  return config
}

// Node's own check takes an IPv6 address for a name in some releases (22.23).
/** @param {string} address @param {X509Certificate} certificate */
function unlessFor(address, certificate) {
  if (certificate.checkIP(address)) return undefined
  return new Error(`The database's certificate is not for ${address}, but for ${certificate.subjectAltName}`)
}
