import { afterEach, beforeEach, expect, it, test } from 'vitest'
import { listen, type Listening } from '@/server/http/listen'
import { isSuspect, refuseMalformedActions } from './malformed-actions.ts'
import { readBodies } from './request-body.ts'

let listening: Listening
let suspect: boolean

beforeEach(async () => {
  const handler = readBodies(
    refuseMalformedActions((request, response) => {
      suspect = isSuspect(request)
      response.end('handed on')
    }),
  )
  listening = await listen(handler, '127.0.0.1', 0)
})
afterEach(() => listening.drain())

async function statusOf(
  type: string,
  body: string,
  headers: Record<string, string> = {},
  path = '/admin/login',
): Promise<number> {
  const init = { method: 'POST', headers: { 'Content-Type': type, ...headers }, body }
  return (await fetch(listening.url + path, init)).status
}

const ACTION = { 'Next-Action': '60'.repeat(21) }
const part = (name: string, value: string) =>
  `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--edge--\r\n`
const FORM = part('email', 'a@example.org')

test.each([
  ['no boundary', 'multipart/form-data', FORM],
  ['an empty boundary', 'multipart/form-data; boundary=', FORM],
  ['another boundary', 'multipart/form-data; boundary=other', FORM],
  ['its end cut off', 'multipart/form-data; boundary=edge', FORM.slice(0, -12)],
  ['nothing in it', 'multipart/form-data; boundary=edge', ''],
  ['its type in capitals', 'Multipart/Form-Data', FORM],
])('a form with %s is refused', async (_, type, body) => {
  expect(await statusOf(type, body)).toBe(400)
  expect(await statusOf(type, body, ACTION)).toBe(400)
})

it('a whole form, and what is no form, is handed on', async () => {
  expect(
    await statusOf('multipart/form-data; boundary=edge', part('$ACTION_ID_' + '60'.repeat(21), '')),
  ).toBe(200)
  expect(await statusOf('multipart/form-data; boundary=edge', part('0', '["$K1"]'), ACTION)).toBe(200)
  expect(await statusOf('application/x-www-form-urlencoded', 'a=%zz')).toBe(200)
  expect(await statusOf('text/plain', '[1]', ACTION)).toBe(200)
})

it('leaves to routes what is posted to them', async () => {
  for (const path of ['/api/withdraw', '/api/unsubscribe/t', '/admin/signatures/export'])
    expect(await statusOf('multipart/form-data', FORM, {}, path)).toBe(200)
})

it('arguments that are no JSON, and an action that can be none, are refused', async () => {
  for (const body of ['[1', '{}', 'null', '', '"[]"'])
    expect(await statusOf('text/plain', body, ACTION)).toBe(400)
  const form = 'multipart/form-data; boundary=edge'
  expect(await statusOf(form, FORM, ACTION)).toBe(400)
  expect(await statusOf(form, part('0', '{}'), ACTION)).toBe(400)
  expect(await statusOf(form, part('$ACTION_ID_00', ''))).toBe(400)
  expect(await statusOf(form, part('$ACTION_1:0', '{"id":'))).toBe(400)
  expect(await statusOf(form, part('$ACTION_REF_1', ''))).toBe(400)
  expect(await statusOf(form, FORM)).toBe(400)
  expect(await statusOf('text/plain', '[1]', { 'Next-Action': 'x' })).toBe(400)
})

it('tells what none of the site’s own forms sends', async () => {
  const sent = async (text: string) => {
    await statusOf('text/plain', text, ACTION)
    return suspect
  }
  expect(await sent('["$K1",{"message":"$$5","at":"$D2026","preview":"$T"},"$undefined"]')).toBe(false)
  for (const text of ['["$Q9"]', '["$F1"]', '[{"a":["$@3"]}]', '["$9"]'])
    expect(await sent(text), text).toBe(true)
})
