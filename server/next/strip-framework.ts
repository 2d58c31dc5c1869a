import type { RequestListener, ServerResponse } from 'node:http'
import { accepted, encode } from '@/server/http/encodings'
import { pathOf } from '@/server/public-addresses'

// The admin area runs the framework; what has an ending is a file. A token has dots, too, but longer parts (lib/platform/tokens.ts).
const NO_PUBLIC_PAGE = /^\/(?:admin|api|_next)(?:\/|$)|\.\w{1,11}$/

// The framework's scripts, and the page a second time as data for them: a public page has nothing that they would run.
const FRAMEWORK = [
  /<script\b[^>]*\ssrc="\/_next\/[^>]*><\/script>/g,
  /<script\b[^>]*>(?:\(?self\.__next_f|\(globalThis\["TURBOPACK"\])[\s\S]*?<\/script>/g,
  /<link rel="preload" as="script"[^>]*>/g,
]

/**
 * Sends public pages without the framework's scripts (docs/decisions/0012); `finish` has the last word on their HTML. Next
 * cannot compress what is changed after it, so it is compressed here.
 */
export function sendPlainPages(next: RequestListener, finish: (html: string) => string): RequestListener {
  return (request, response) => {
    if (NO_PUBLIC_PAGE.test(pathOf(request.url))) return next(request, response)
    const encoding = accepted(request.headers['accept-encoding'])
    delete request.headers['accept-encoding']
    holdPage(response, async (html) => {
      const plain = Buffer.from(finish(withoutFramework(html)))
      response.setHeader('Vary', 'Accept-Encoding')
      if (encoding === 'identity') return plain
      response.setHeader('Content-Encoding', encoding)
      return encode(plain, encoding)
    })
    next(request, response)
  }
}

/** A page as Next renders it, without what only Next's own scripts would read. */
export function withoutFramework(html: string): string {
  return FRAMEWORK.reduce((rest, part) => rest.replace(part, ''), html)
}

// Holds back what is written of a page and sends what `change` makes of it; status and headers are Next's.
function holdPage(response: ServerResponse, change: (html: string) => Promise<Buffer>): void {
  const { writeHead, flushHeaders, write, end } = response
  const chunks: Buffer[] = []
  const isPage = () => String(response.getHeader('Content-Type')).startsWith('text/html')

  async function release(): Promise<void> {
    const body = await change(Buffer.concat(chunks).toString())
    response.setHeader('Content-Length', body.length)
    response.end(body)
  }

  response.writeHead = function (status: number, ...rest: unknown[]) {
    if (!isPage()) return Reflect.apply(writeHead, response, [status, ...rest])
    response.statusCode = status
    return response
  }
  response.flushHeaders = function () {
    if (!isPage()) flushHeaders.call(response)
  }
  response.write = function (...chunk: unknown[]) {
    if (!isPage()) return Reflect.apply(write, response, chunk)
    keep(chunk[0])
    return true
  }
  response.end = function (...chunk: unknown[]) {
    const page = isPage()
    Object.assign(response, { writeHead, flushHeaders, write, end })
    if (!page) return Reflect.apply(end, response, chunk)
    keep(chunk[0])
    if (chunks.length === 0) return response.end()
    release().catch((error: Error) => response.destroy(error))
    return response
  }

  function keep(chunk: unknown): void {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
}
