import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { messageOf, StartupError } from '@/server/host/startup-error'
import { pathOf } from '@/server/http/cacheable-paths'
import { COMMON } from '@/server/http/common-headers'
import { withHeaders } from '@/server/http/reply'
import { cachedResponse, sendCached, type CachedResponse } from './cached-response.ts'

// Public pages load the first (app/[locale]/layout.tsx), which fetches the second when a form needs it (browser/sign.ts);
// the last is of the page that checks receipts.
const SCRIPTS: Record<string, { entry: string; format: 'iife' | 'esm' }> = {
  '/site.js': { entry: 'browser/site.ts', format: 'iife' },
  '/prove.js': { entry: 'browser/prove.ts', format: 'esm' },
  '/receipt.js': { entry: 'browser/receipt.ts', format: 'iife' },
}

const HEADERS = withHeaders({ 'content-type': 'text/javascript; charset=utf-8' }, COMMON)

type Script = {
  /** Immutable: the version is its query. */
  address: string
  current: CachedResponse
  /** For requests of another version, as pages of another process send during a deploy. */
  other: CachedResponse
}

export type BrowserScripts = Map<string, Script>

/** Throws StartupError with the place of the mistake. */
export async function makeScripts(): Promise<BrowserScripts> {
  const made = Object.keys(SCRIPTS).map(async (path) => [path, await makeScript(path)] as const)
  return new Map(await Promise.all(made))
}

export function withVersion(html: string, scripts: BrowserScripts): string {
  return [...scripts].reduce(
    (page, [path, { address }]) => page.replace(`src="${path}"`, `src="${address}"`),
    html,
  )
}

export function answerScripts(next: RequestListener, scripts: BrowserScripts): RequestListener {
  return (request, response) => {
    const script = scripts.get(pathOf(request.url))
    if (!script) return next(request, response)
    sendCached(request.url === script.address ? script.current : script.other, request, response)
  }
}

/** For development: rebuilds on every request, and also reports errors in the browser. */
export function answerScriptsAnew(next: RequestListener): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url)
    if (!(path in SCRIPTS)) return next(request, response)
    response.writeHead(200, { ...HEADERS, 'cache-control': 'no-store' })
    response.end(bundleOrComplaint(path))
  }
}

async function makeScript(path: string): Promise<Script> {
  const body = bundle(path)
  const version = createHash('sha256').update(body).digest('base64url').slice(0, 12)
  const cached = (cacheControl: string) =>
    cachedResponse({ status: 200, headers: { ...HEADERS, 'cache-control': cacheControl }, body })
  const [current, other] = await Promise.all([
    cached('public, max-age=31536000, immutable'),
    cached('no-cache'),
  ])
  return { address: `${path}?${version}`, current, other }
}

function bundleOrComplaint(path: string): Buffer | string {
  try {
    return bundle(path)
  } catch (error) {
    console.error(messageOf(error))
    return `console.error(${JSON.stringify(messageOf(error))})`
  }
}

function bundle(address: string): Buffer {
  const { entry = '', format } = SCRIPTS[address] ?? {}
  try {
    const { outputFiles } = buildSync({
      entryPoints: [path.resolve(entry)],
      bundle: true,
      minify: true,
      write: false,
      format,
      target: 'es2022',
      logLevel: 'silent',
    })
    return Buffer.concat(outputFiles.map(({ contents }) => contents))
  } catch (error) {
    throw new StartupError(`${address} cannot be made of ${entry}. ${messageOf(error)}`)
  }
}
