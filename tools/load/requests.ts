export type Visit =
  | { kind: 'read'; path: string; cookie?: string; agent?: string }
  | { kind: 'read-each'; paths: string[] }
  | { kind: 'sign-json' | 'sign-form'; domain: string }
  | { kind: 'confirm'; tokens: string[] }

const NAMES = ['Ana', 'Luis', 'Mar\\u00eda', 'Jos\\u00e9', 'Rosa', 'Jorge', 'Elena', 'Carlos', 'Luc\\u00eda']
const SURNAMES = [
  'P\\u00e9rez',
  'Garc\\u00eda',
  'Smith',
  'Mart\\u00ednez',
  'Jones',
  'Hern\\u00e1ndez',
  'Ruiz',
]
const COUNTRIES = ['MX', 'US', 'MX', 'ES', 'US', 'CA', 'MX', 'AR', 'GT', 'DE', 'FR']

export const EXPECTED: Record<Visit['kind'], string> = {
  read: '200',
  'read-each': '200',
  'sign-json': '202',
  'sign-form': '303 /thanks',
  confirm: '303 /signed',
}

/** Makes requests, each with its own address at a reserved domain; null when the tokens run out. */
export function requestMaker(visit: Visit, { host, origin }: URL): () => string | null {
  const common = `Host: ${host}\r\nUser-Agent: bench\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n`
  const browser = `Accept: text/html\r\nSec-Fetch-Site: same-origin\r\nOrigin: ${origin}\r\n`
  const form = (path: string, body: string) =>
    `POST ${path} HTTP/1.1\r\n${common}${browser}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  let made = 0

  switch (visit.kind) {
    case 'read': {
      const known = visit.cookie ? `Cookie: ${visit.cookie}\r\n` : ''
      const asked = visit.agent ? common.replace('bench', visit.agent) : common
      const request = `GET ${visit.path} HTTP/1.1\r\n${asked}${known}Accept: text/html\r\n\r\n`
      return () => request
    }
    case 'read-each':
      return () => {
        const path = visit.paths[made++ % visit.paths.length] ?? '/'
        return `GET ${path} HTTP/1.1\r\n${common}Accept: text/html\r\n\r\n`
      }
    case 'sign-json':
      return () => {
        const { name, email, country } = person(made++, visit.domain)
        const body = `{"name":"${name}","email":"${email}","country":"${country}","consent":true,"locale":"en"}`
        return `POST /api/signatures HTTP/1.1\r\n${common}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
      }
    case 'sign-form':
      return () => {
        const { name, email, country } = person(made++, visit.domain)
        const fields = `name=${encode(name)}&email=${encodeURIComponent(email)}&country=${country}`
        return form('/api/signatures', `${fields}&region=&postcode=&comment=&consent=on&locale=en`)
      }
    case 'confirm':
      return () => {
        const token = visit.tokens[made++]
        if (token === undefined) return null
        const fields = `token=${token}&name=Ana&country=MX&region=&postcode=&comment=&locale=en`
        return form('/api/confirm', fields)
      }
  }
}

// Bodies are ASCII with JSON escapes, so that their length equals their bytes.
function person(number: number, domain: string) {
  return {
    name: `${NAMES[number % NAMES.length]} ${SURNAMES[number % SURNAMES.length]}`,
    email: `signer-${number}@${domain}`,
    country: COUNTRIES[number % COUNTRIES.length],
  }
}

function encode(name: string): string {
  return encodeURIComponent(JSON.parse(`"${name}"`) as string).replaceAll('%20', '+')
}
