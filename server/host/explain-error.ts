export type Service = 'database' | 'mail server' | 'site'

const VARIABLE: Record<Service, string> = {
  database: 'DATABASE_URL',
  'mail server': 'SMTP_URL',
  site: 'SITE_URL',
}
const CERTIFICATE = 'its certificate cannot be trusted'
const ENCODED = 'a password in it must be percent-encoded'

// SQLSTATEs (https://www.postgresql.org/docs/current/errcodes-appendix.html), codes of Node, OpenSSL and nodemailer.
const WORDS: Record<string, string | Partial<Record<Service | 'any', string>>> = {
  '28P01': 'the name or password is wrong: look at DATABASE_URL, where a password must be percent-encoded',
  '28000':
    'this name may not sign in from here: look at the name in DATABASE_URL and at pg_hba.conf of the server',
  '3D000':
    'there is no such database: make it (CREATE DATABASE), or correct the name at the end of DATABASE_URL',
  '42501': 'the role lacks a right: look at what it owns, or start the site with DATABASE_OWNER_URL',
  '53100': 'the disk of the database is full: make room',
  '53300': 'it has too many connections: raise max_connections, or end what else uses it',
  '57P01': 'it is being stopped: wait, or start it',
  '57P03': 'it is starting or stopping: try again in a moment',
  ENOTFOUND: {
    any: 'the name of its host does not exist: look at VARIABLE, where ' + ENCODED,
    site: 'its name is not in the DNS: add it',
  },
  EAI_AGAIN: 'the name servers of this machine do not answer: look at /etc/resolv.conf',
  EDNS: 'the name of its host cannot be found: look at VARIABLE, where ' + ENCODED,
  ECONNREFUSED: {
    any: 'nothing listens there: start it, or correct host and port in VARIABLE',
    site: 'nothing listens there: start the proxy',
  },
  ECONNRESET:
    'it ended the connection: does VARIABLE speak to the right port, with or without TLS as that port wants?',
  ETIMEDOUT: 'no answer came in time: look at host and port in VARIABLE, and at firewalls between',
  EHOSTUNREACH: 'no way leads there: look at host and network',
  ENETUNREACH: 'no way leads there: look at host and network',
  ENOENT: 'the socket or a file named in VARIABLE is not there',
  EACCES: 'this user may not use the socket or a file named in VARIABLE',
  ESOCKET: {
    any: 'the connection failed: does the port in VARIABLE want TLS from the start (smtps://) or not (smtp://)?',
  },
  ECONNECTION: 'the connection failed or was ended: look at host and port in VARIABLE',
  EAUTH: 'it refuses the name or password in SMTP_URL, where a password must be percent-encoded',
  ENOAUTH: 'it wants a name and a password, and SMTP_URL has none',
  ETLS: 'it offers no encryption that works (STARTTLS): use its port for TLS (smtps://…:465), or, in a network of your own, ?requireTLS=false',
  EPROTOCOL: 'what answers is no mail server: look at the port in SMTP_URL',
  DEPTH_ZERO_SELF_SIGNED_CERT: `${CERTIFICATE}: it is self-signed`,
  SELF_SIGNED_CERT_IN_CHAIN: `${CERTIFICATE}: its authority is unknown here (NODE_EXTRA_CA_CERTS, or sslrootcert in DATABASE_URL, names one)`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: `${CERTIFICATE}: its authority is unknown here (NODE_EXTRA_CA_CERTS, or sslrootcert in DATABASE_URL, names one)`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `${CERTIFICATE}: it comes without the certificates between it and its authority`,
  CERT_HAS_EXPIRED: `${CERTIFICATE}: it has expired`,
  CERT_NOT_YET_VALID: `${CERTIFICATE}: it is not valid yet, or this machine’s clock is wrong`,
  ERR_TLS_CERT_ALTNAME_INVALID: `${CERTIFICATE}: it is for another name than the host in VARIABLE`,
  EPROTO: 'it does not speak TLS as expected: look at the port in VARIABLE',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS at that port: look at the port in VARIABLE',
}

/** Never uses the error's own message, which may repeat part of an address or a password. */
export function explainError(service: Service, error: unknown): string {
  const codes = codesOf(error)
  const said = codes.map((code) => WORDS[code]).find(Boolean)
  const words = typeof said === 'string' ? said : (said?.[service] ?? said?.any)
  const code = codes.join(' ') || 'no answer'
  return words ? `${words.replaceAll('VARIABLE', VARIABLE[service])} (${code})` : code
}

// Innermost first, as it says most. nodemailer reports every socket error as ESOCKET; only the message differs.
function codesOf(error: unknown, depth = 0): string[] {
  const { code, responseCode, cause, errors, message } = Object(error) as Record<string, unknown>
  const within = [cause, ...(Array.isArray(errors) ? errors.slice(0, 1) : [])].filter(Boolean)
  const inner = depth < 3 ? within.flatMap((one) => codesOf(one, depth + 1)) : []
  const own = [code, responseCode]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .map(String)
  return [...new Set([...inner, ...(own.includes('ESOCKET') ? hidden(String(message)) : []), ...own])]
}

function hidden(message: string): string[] {
  const [code] = /\bE[A-Z]{4,}\b/.exec(message) ?? []
  const certificate = /self-signed certificate in certificate chain/.test(message)
    ? 'SELF_SIGNED_CERT_IN_CHAIN'
    : /self-signed certificate/.test(message)
      ? 'DEPTH_ZERO_SELF_SIGNED_CERT'
      : /certificate has expired/.test(message)
        ? 'CERT_HAS_EXPIRED'
        : /altnames/.test(message)
          ? 'ERR_TLS_CERT_ALTNAME_INVALID'
          : /wrong version number/.test(message)
            ? 'ERR_SSL_WRONG_VERSION_NUMBER'
            : undefined
  return [certificate ?? code].filter((part) => part !== undefined)
}
