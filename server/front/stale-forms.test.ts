import type { RequestListener } from 'node:http'
import { expect, it } from 'vitest'
import { directionOf, LOCALES } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { listen } from '@/server/http/listen'
import { fakeNext } from '@/testing/doubles/next'
import { answerFromNext } from './from-next.ts'
import { publicPages } from './public-pages.ts'
import { readBodies } from './request-body.ts'

const stale: RequestListener = (request, response) => {
  request.resume().on('end', () => {
    response.setHeader('x-nextjs-action-not-found', '1')
    response.writeHead(409, { 'content-type': 'text/plain' })
    response.end('Server Action unavailable.')
  })
}
const known: RequestListener = (request, response) => {
  request.resume().on('end', () => response.writeHead(200, { 'content-type': 'text/plain' }).end('done'))
}

async function posted(answer: RequestListener, headers: Record<string, string> = { accept: 'text/html' }) {
  const next = await fakeNext(answer)
  const makeReply = publicPages(next, (html) => html)
  const { url, drain } = await listen(readBodies(answerFromNext(next, { makeReply })), '127.0.0.1', 0)
  const body = new FormData()
  const fields = {
    $ACTION_ID_40aa: '',
    id: '7',
    'en-title': 'Mine & <yours>',
    password: 'a quiet river',
    note: '',
  }
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  try {
    const answered = await fetch(`${url}/admin/petition?a=1&b=2`, { method: 'POST', body, headers })
    return { status: answered.status, text: await answered.text(), headers: answered.headers }
  } finally {
    await drain()
    await next.stop()
  }
}

it('a form of another release gets a page with what was typed, and no secret', async () => {
  const { status, text, headers } = await posted(stale)
  expect([status, headers.get('content-type')]).toEqual([409, 'text/html; charset=utf-8'])
  expect(headers.get('cache-control')).toBe('no-store')
  expect(text).toContain('nothing is lost')
  expect(text).toContain('Mine &amp; &lt;yours&gt;')
  expect(text).toContain('href="/admin/petition?a=1&amp;b=2"')
  for (const kept of ['a quiet river', '$ACTION', '>7<', 'note']) expect(text).not.toContain(kept)
})

it.each(LOCALES)('speaks the language of the browser that sent it: %s', async (locale) => {
  const { text } = await posted(stale, { accept: 'text/html', 'accept-language': locale })
  expect(text).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`)
  expect(text).toContain(MESSAGES[locale].renewed.again)
})

it('what scripts send, and what is known, is answered as it is', async () => {
  const script = await posted(stale, { accept: 'text/x-component', 'next-action': '40aa' })
  expect([script.status, script.text]).toEqual([409, 'Server Action unavailable.'])
  expect((await posted(known)).text).toBe('done')
})
