import { setTimeout } from 'node:timers/promises'

const TRIES = 4
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 20_000
const REQUEST_MS = 60_000
const MOST_REDIRECTS = 3
const BUSY = 429

type Reason =
  'address' | 'unreachable' | 'certificate' | 'missing' | 'status' | 'redirect' | 'too-large' | 'broken-off'

/** The message says in plain words what could not be read. */
export class DownloadError extends Error {
  readonly reason: Reason
  private readonly retryMs: number | null

  constructor(reason: Reason, message: string, retryMs: number | null = null) {
    super(message)
    this.reason = reason
    this.retryMs = retryMs
  }

  /** How long to wait before the next try; null where another try would give the same. */
  waitMs(tried: number): number | null {
    if (tried >= TRIES || this.retryMs === null) return null
    return Math.min(Math.max(this.retryMs, FIRST_WAIT_MS * 2 ** tried), LONGEST_WAIT_MS)
  }
}

/** The body, at most `limit` bytes once unpacked. Throws DownloadError. */
export type Download = (address: string, limit: number) => Promise<Buffer>

type Surroundings = { fetch?: typeof fetch; wait?: (ms: number) => Promise<unknown> }

/** Tries again where a connection breaks off or a server is busy; follows redirects within one host alone. */
export function downloader({ fetch: ask = fetch, wait = setTimeout }: Surroundings = {}): Download {
  return async (address, limit) => {
    for (let tried = 0; ; tried += 1) {
      try {
        return await read(await follow(address), limit, address)
      } catch (error) {
        const failure = error instanceof DownloadError ? error : unreachable(address, error)
        const ms = failure.waitMs(tried + 1)
        if (ms === null) throw failure
        await wait(ms)
      }
    }
  }

  async function follow(address: string, redirects = 0): Promise<Response> {
    const response = await ask(address, {
      redirect: 'manual',
      headers: { 'accept-encoding': 'gzip, identity' },
      signal: AbortSignal.timeout(REQUEST_MS),
    })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null)
      return checked(response, address)
    await response.body?.cancel()
    const next = new URL(location, address)
    if (!isSameHost(new URL(address), next)) {
      throw new DownloadError(
        'redirect',
        `${address} leads to another place (${next.origin}). If that is the campaign's, check that address instead.`,
      )
    }
    if (redirects >= MOST_REDIRECTS) throw new DownloadError('redirect', `${address} leads round in circles.`)
    return follow(next.href, redirects + 1)
  }
}

function isSameHost(from: URL, to: URL): boolean {
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.hostname === to.hostname
  return from.origin === to.origin || isUpgrade
}

async function checked(response: Response, address: string): Promise<Response> {
  if (response.status === 200) return response
  await response.body?.cancel()
  if (response.status === 404 || response.status === 410) {
    throw new DownloadError('missing', `There is nothing at ${address} (it answers ${response.status}).`)
  }
  const passes = response.status === BUSY || response.status >= 500
  const seconds = Number(response.headers.get('retry-after') ?? 0)
  throw new DownloadError(
    'status',
    `${address} answers with an error (${response.status}).`,
    passes ? (Number.isFinite(seconds) ? seconds * 1000 : 0) : null,
  )
}

async function read(response: Response, limit: number, address: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const reader = response.body?.getReader()
  let length = 0
  try {
    for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
      length += piece.value.length
      if (length > limit) break
      pieces.push(piece.value)
    }
  } catch {
    throw new DownloadError('broken-off', `The answer of ${address} broke off.`, 0)
  }
  if (length <= limit) return Buffer.concat(pieces)
  await reader?.cancel()
  throw new DownloadError('too-large', `The answer of ${address} is larger than it may be (${limit} bytes).`)
}

function unreachable(address: string, error: unknown): DownloadError {
  const { host } = new URL(address)
  const code = codeOf(error)
  if (/CERT|TLS|SSL|SELF_SIGNED|ISSUER|VERIFY/.test(code)) {
    return new DownloadError(
      'certificate',
      `${host} does not prove that it is ${host} (${code}): its certificate or its encryption is not in order.`,
    )
  }
  if (code === 'ENOTFOUND') return new DownloadError('address', `There is no host called ${host}.`)
  return new DownloadError('unreachable', `${host} cannot be reached${code ? ` (${code})` : ''}.`, 0)
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { code } = error as NodeJS.ErrnoException
  if (typeof code === 'string') return code
  return error.cause === undefined ? (error.name === 'TimeoutError' ? 'TIMEOUT' : '') : codeOf(error.cause)
}
