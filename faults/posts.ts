export type PostResponse = { status: number; location: string; retryAfter: string; body: string }

const SIGNER = { name: 'Ana Signer', country: 'MX', locale: 'en' }
const TIMEOUT_MS = 60_000

export function postAsJson(
  origin: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const body = JSON.stringify({ ...SIGNER, consent: true, ...fields })
  return post(`${origin}/api/signatures`, body, { 'Content-Type': 'application/json', ...headers })
}

export function asksForLink(origin: string, email: string) {
  return post(`${origin}/api/signature/link`, JSON.stringify({ email, locale: SIGNER.locale }), {
    ...{ 'Content-Type': 'application/json', Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
  })
}

export function postAsForm(
  origin: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const body = new URLSearchParams({ ...SIGNER, consent: 'on', ...fields }).toString()
  return post(`${origin}/api/signatures`, body, { ...asForm(origin), ...headers })
}

export function confirms(origin: string, token: string) {
  const body = new URLSearchParams({ ...SIGNER, token }).toString()
  return post(`${origin}/api/confirm`, body, asForm(origin))
}

function asForm(origin: string): Record<string, string> {
  return {
    'Content-Type': 'application/x-www-form-urlencoded',
    Accept: 'text/html',
    Origin: origin,
    'Sec-Fetch-Site': 'same-origin',
  }
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<PostResponse> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const response = await fetch(url, { method: 'POST', redirect: 'manual', body, headers, signal })
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    retryAfter: response.headers.get('retry-after') ?? '',
    body: await response.text(),
  }
}
