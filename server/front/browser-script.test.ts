import type { RequestListener } from 'node:http'
import { buildSync } from 'esbuild'
import { afterEach, expect, it, vi } from 'vitest'
import { StartupError } from '@/server/host/startup-error'
import { listen, type Listening } from '@/server/http/listen'
import { answerScripts, answerScriptsAnew, makeScripts, withVersion } from './browser-script.ts'

vi.mock('esbuild', { spy: true })

let listening: Listening

const handedOn: RequestListener = (_request, response) => response.end('handed on')
const get = (path: string) => fetch(listening.url + path)

async function serve(listener: RequestListener): Promise<void> {
  listening = await listen(listener, '127.0.0.1', 0)
}

function breakOnce(): void {
  vi.mocked(buildSync).mockImplementationOnce(() => {
    throw new Error('browser/site.ts:3:1: Unexpected ";"')
  })
}

afterEach(async () => {
  vi.restoreAllMocks()
  await listening?.drain()
})

it('may be kept for ever under its version, and is asked for again under any other', async () => {
  const scripts = await makeScripts()
  await serve(answerScripts(handedOn, scripts))
  const address =
    /src="(\/site\.js\?[\w-]+)"/.exec(withVersion('<script src="/site.js">', scripts))?.[1] ?? ''
  const current = await get(address)
  expect(current.headers.get('cache-control')).toContain('immutable')
  expect(current.headers.get('content-type')).toContain('javascript')
  expect(current.headers.get('x-content-type-options')).toBe('nosniff')
  const body = await current.text()
  expect(body).toContain('customElements.define("sign-form"')
  for (const path of ['/site.js', '/site.js?older']) {
    const response = await get(path)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toBe(body)
  }
  expect(await (await get('/sitemap.xml')).text()).toBe('handed on')
})

it('is named by its version in whichever page loads it', async () => {
  const scripts = await makeScripts()
  const page = '<script defer="" src="/receipt.js"></script><script defer="" src="/site.js"></script>'
  expect(withVersion(page, scripts)).toMatch(/src="\/receipt\.js\?[\w-]+".*src="\/site\.js\?[\w-]+"/)
})

it('keeps the site from starting when it cannot be made, and says where', async () => {
  breakOnce()
  const failure = await makeScripts().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(StartupError)
  expect(String(failure)).toContain('browser/site.ts:3:1')
})

it('says while developing what keeps it from being made, and is made once that is mended', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  await serve(answerScriptsAnew(handedOn))
  breakOnce()
  expect(await (await get('/site.js')).text()).toMatch(/^console\.error\(".*browser\/site\.ts:3:1/)
  expect(said).toHaveBeenCalledWith(expect.stringContaining('browser/site.ts:3:1'))
  expect(await (await get('/site.js')).text()).toContain('customElements')
})
