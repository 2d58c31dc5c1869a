import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

const encoders: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, BROTLI),
  gzip: (body) => promisify(gzip)(body),
}

export function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoders[encoding](body)
}

/** RFC 9110 12.5.3, as far as browsers and proxies use it; `q=0` refuses. */
export function accepted(header: string | string[] = ''): Encoding | 'identity' {
  const names = String(header)
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(names)) return 'br'
  return acceptsGzip(names) ? 'gzip' : 'identity'
}

export function acceptsGzip(header: string | string[] = ''): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(String(header))
}
