import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { escape } from '@/lib/mail/escape'
import { bodyOf } from './bodies.ts'

// Next marks so what it answers to a form that it has no action for, and says so in a line of text.
const MARK = 'x-nextjs-action-not-found'

// As much of what was typed as is shown again.
const MOST = 1_000_000
// What pages put into their forms, and nobody types.
const NOT_TYPED = /^(\$|id$|locale$|intent$|verb$|editor$|editedAt$|public$|theirs$|token$|opened-)|password/i

/**
 * Answers a form that was sent without JavaScript from a page of another release with a page: nothing was done, and all that
 * was typed, to be copied. With JavaScript the form says so itself (components/admin/guarded-action.ts).
 */
export function explainStaleForms(next: RequestListener): RequestListener {
  return (request, response) => {
    if (isPlainForm(request)) explain(request, response)
    next(request, response)
  }
}

function isPlainForm({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    headers['next-action'] === undefined &&
    String(headers['content-type']).startsWith('multipart/form-data') &&
    String(headers.accept).includes('text/html')
  )
}

function explain(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end } = response
  const body = postedTo(request)
  const isStale = () => response.getHeader(MARK) !== undefined && !response.headersSent

  response.writeHead = function (status: number, ...rest: unknown[]) {
    if (!isStale()) return Reflect.apply(writeHead, response, [status, ...rest])
    response.statusCode = status
    return response
  }
  response.write = function (...chunk: unknown[]) {
    return isStale() || Reflect.apply(write, response, chunk)
  }
  response.end = function (...chunk: unknown[]) {
    if (!isStale()) return Reflect.apply(end, response, chunk)
    Object.assign(response, { writeHead, write, end })
    void typed(request, body()).then((fields) => answer(request, response, fields))
    return response
  }
}

/** What a request brings, once it is all there: read in front, or, as in development, while Next reads it. */
function postedTo(request: IncomingMessage): () => Buffer {
  const whole = bodyOf(request)
  if (whole) return () => whole
  const chunks: Buffer[] = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= MOST) chunks.push(chunk)
  })
  return () => Buffer.concat(size <= MOST ? chunks : [])
}

async function typed({ headers }: IncomingMessage, body: Buffer): Promise<[string, string][]> {
  const sent = new Response(new Uint8Array(body), {
    headers: { 'content-type': String(headers['content-type']) },
  })
  const form = await sent.formData().catch(() => new FormData())
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return texts.filter(([name, value]) => value !== '' && !NOT_TYPED.test(name))
}

function answer({ url }: IncomingMessage, response: ServerResponse, fields: [string, string][]): void {
  for (const name of ['Content-Length', 'Content-Encoding', 'ETag', 'Set-Cookie']) response.removeHeader(name)
  response.writeHead(response.statusCode, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
  })
  response.end(page(url ?? '/admin', fields))
}

function page(address: string, fields: [string, string][]): string {
  const title = 'Not saved: the site was renewed'
  const rows = fields.map(
    ([name, value]) =>
      `<p><label>${escape(name)}<br><textarea readonly rows="${value.length > 100 ? 8 : 2}">${escape(value)}</textarea></label></p>`,
  )
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    '<style>body{font:18px/1.5 sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}textarea{width:100%;font:inherit}</style></head>',
    `<body><main><h1>${title}</h1>`,
    '<p>A newer release took over while the page with this form was open. Nothing was changed, and nothing is lost: what you ' +
      'typed is below. Copy it, open the page again, and send it from there.</p>',
    `<p><a href="${escape(address)}">Open the page again</a></p>`,
    ...rows,
    '</main></body></html>',
  ].join('\n')
}
