import type { RequestListener } from 'node:http'
import path from 'node:path'
import { buildSync } from 'esbuild'

/** Where public pages ask for their script (app/[locale]/layout.tsx). */
export const SCRIPT_PATH = '/site.js'

/**
 * Answers the one script of the public pages, made of browser/ at the start (while developing, whenever it is asked for), and
 * hands everything else on.
 */
export function answerScript(next: RequestListener, { dev }: { dev: boolean }): RequestListener {
  const script = bundle()
  return (request, response) => {
    if (request.url?.split('?', 1)[0] !== SCRIPT_PATH) return next(request, response)
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' })
    response.end(dev ? bundle() : script)
  }
}

function bundle(): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: [path.resolve('browser/site.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  })
  const [script] = outputFiles
  if (!script) throw new Error('browser/site.ts makes no script')
  return script.contents
}
