import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { INTERNET } from '@/lib/links/network-access'
import type { PageReader } from '@/lib/links/read-page'
import { readSource } from './read-source.ts'

type Response = { status?: number; headers?: Record<string, string>; body?: string | Buffer }

let server: Server
let origin = ''
let pages: Record<string, Response> = {}
const asked: IncomingMessage[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    const {
      status = 200,
      headers = { 'Content-Type': 'text/html' },
      body = '',
    } = pages[request.url ?? ''] ?? {
      status: 404,
    }
    response.writeHead(status, headers).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://gazette.example:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close().closeAllConnections())
beforeEach(() => void ([asked.length, pages] = [0, {}]))

const DOUBLE: PageReader = {
  userAgent: 'check (+https://a.example)',
  network: {
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    allowsAddress: (address) => address === '127.0.0.1',
    allowsPort: () => true,
  },
}

const read = (typed: string) => readSource(typed, DOUBLE)

async function readPageOf(body: string | Buffer, headers?: Record<string, string>) {
  pages['/story'] = { body, headers }
  return read(`${origin}/story`)
}

describe('a file of references', () => {
  it('is BibTeX', async () => {
    const text = `@article{garcia2017,
      author = {Garc{\\'i}a M{\\'a}rquez, Ana and {Human Rights, Inc.}},
      title = {Armas en {M}{\\'e}xico}, journal = {Revista de Paz},
      year = 2017, month = dec, day = 15, doi = {10.1234/abc.5}, language = {es}}`
    expect(await read(text)).toEqual({
      fields: {
        title: 'Armas en México',
        authors: 'García Márquez, Ana; {Human Rights, Inc.}',
        publisher: 'Revista de Paz',
        date: '2017-12-15',
        url: 'https://doi.org/10.1234/abc.5',
        language: 'es',
      },
    })
    expect(asked).toEqual([])
  })

  it('is RIS', async () => {
    const text = [
      'TY  - NEWS',
      'AU  - Pérez, Juan',
      'TI  - Six thousand names',
      'T2  - The Gazette',
      'PY  - 2026/02/03',
      'UR  - https://gazette.example/names',
      'ER  - ',
    ].join('\r\n')
    expect(await read(text)).toEqual({
      fields: {
        title: 'Six thousand names',
        authors: 'Pérez, Juan',
        publisher: 'The Gazette',
        date: '2026-02-03',
        url: 'https://gazette.example/names',
      },
    })
  })

  it('may hold several, of which the first is read', async () => {
    const entry = (key: string) => `@misc{${key}, title = {Title ${key}}, year = 2020}`
    expect(await read(`${entry('a')}\n${entry('b')}`)).toMatchObject({
      fields: { title: 'Title a', date: '2020' },
      several: 2,
    })
  })

  it.each(['@article{', '@misc{a, year = 2020}', 'TY  - NEWS', 'gazette.example', 'hello', ''])(
    'is not %j',
    async (text) => expect(await read(text)).toEqual({ problem: 'not-understood' }),
  )
})

describe('a page', () => {
  it('is read by its tags for citing before all others', async () => {
    const page = `<!doctype html><html lang="es-MX"><head><title>Otra cosa | Gaceta</title>
      <meta name="citation_title" content="Armas y  fronteras"><meta name="citation_author" content="Rulfo, Juan">
      <meta name="citation_author" content="Ana María Ruiz"><meta name="citation_journal_title" content="Estudios">
      <meta name="citation_publication_date" content="2019/7/2"><meta property="og:title" content="No esto">
      <link rel="canonical" href="/story?id=7"></head></html>`
    expect(await readPageOf(page)).toEqual({
      fields: {
        title: 'Armas y fronteras',
        authors: 'Rulfo, Juan; Ruiz, Ana María',
        publisher: 'Estudios',
        date: '2019-07-02',
        url: `${origin}/story?id=7`,
        language: 'es-MX',
      },
    })
  })

  it('is read by what it says in schema.org’s terms', async () => {
    const article = {
      '@graph': [
        { '@type': 'Organization', name: 'The Gazette' },
        {
          '@type': ['NewsArticle'],
          headline: 'A bill',
          datePublished: '2025-12-16T09:00:00Z',
          author: [
            { '@type': 'Person', name: 'Eva de la Cruz' },
            { '@type': 'Organization', name: 'Wires, Inc.' },
          ],
          publisher: { '@type': 'Organization', name: 'The Gazette' },
        },
      ],
    }
    const page = `<title>A bill - The Gazette</title><script type="application/ld+json">{</script>
      <script type="application/ld+json">${JSON.stringify(article)}</script>`
    expect(await readPageOf(page)).toEqual({
      fields: {
        title: 'A bill',
        authors: 'Cruz, Eva de la; {Wires, Inc.}',
        publisher: 'The Gazette',
        date: '2025-12-16',
        url: `${origin}/story`,
      },
    })
  })

  it('is read by its title where it says nothing else, in its own encoding', async () => {
    const bytes = Buffer.from('<meta charset=windows-1252><title>Peti\xe7\xf5es</title>', 'latin1')
    expect(await readPageOf(bytes)).toEqual({
      fields: { title: 'Petições', publisher: 'gazette.example', url: `${origin}/story` },
    })
  })

  it('does not take the place of another site’s', async () => {
    const page = '<title>Copied</title><link rel=canonical href="https://elsewhere.example/">'
    expect(await readPageOf(page)).toMatchObject({ fields: { url: `${origin}/story` } })
  })

  it('is read though it is nested as deep as it is long', async () => {
    const page = `<title>Deep</title>${'<div>'.repeat(60_000)}${'</p>'.repeat(60_000)}<meta name="author" content="Late">`
    const started = performance.now()
    expect(await readPageOf(page)).toMatchObject({ fields: { title: 'Deep' } })
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('is followed to where it went, and its first megabyte alone is read', async () => {
    pages['/old'] = { status: 301, headers: { Location: '/story' } }
    pages['/story'] = { body: `<title>Moved</title>${'x'.repeat(3_000_000)}` }
    expect(await read(`${origin}/old`)).toMatchObject({ fields: { title: 'Moved', url: `${origin}/story` } })
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /old', 'GET /story'])
  })

  it('that is none, or not there, is said to be so', async () => {
    expect(await readPageOf('%PDF', { 'Content-Type': 'application/pdf' })).toEqual({ problem: 'no-page' })
    expect(await read(`${origin}/nothing`)).toEqual({ problem: 'unreachable', word: '404' })
    pages['/loop'] = { status: 302, headers: { Location: '/loop' } }
    expect(await read(`${origin}/loop`)).toEqual({ problem: 'unreachable', word: 'redirects' })
  })

  it('on a private network is not asked', async () => {
    const reader = { ...DOUBLE, network: { ...INTERNET, allowsPort: () => true } }
    const [, port] = origin.split(/:(?=\d+$)/)
    expect(await readSource(`http://127.0.0.1:${port}/`, reader)).toEqual({
      problem: 'unreachable',
      word: 'private',
    })
    expect(asked).toEqual([])
  })
})
