import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsOf } from './words.mjs'

const TOKEN = '0190b2c4-7a31-7bbb-8c1d-2e3f4a5b6c7d.zik0zj.' + 'aB3_'.repeat(10) + 'abc'

it('says an error in one go: kind, code, message and places, and what caused it', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
  const said = wordsOf([
    'Signing failed:',
    Object.assign(new TypeError('It broke', { cause }), { digest: '123' }),
  ])
  expect(said).toMatch(/^Signing failed: TypeError digest 123: It broke \(at .*words\.test\.ts:\d+:\d+/)
  expect(said).toContain('because of Error ECONNREFUSED: connect ECONNREFUSED 127.0.0.1')
  expect(said).not.toContain('\n')
})

it.each([
  ['an address', ['550 ana.s+x@mail.example.org is unknown'], '550 [address] is unknown'],
  ['an address in an error', [new Error('no <ana@example.org>')], 'no <[address]>'],
  ['a token', [`GET /confirm/${TOKEN} failed`], 'GET /confirm/[…].zik0zj.[…] failed'],
  ['a link with a password', ['to postgres://me:secret@db.example.org/x now'], 'to [link] now'],
  [
    'a typed value',
    [new Error('invalid input syntax for type uuid: "Ana Signer"')],
    'Error: invalid input syntax for type uuid (',
  ],
  [
    'what an error met',
    [new Error('Invalid callback URL. Received: Ana Signer')],
    'Error: Invalid callback URL (',
  ],
  [
    'further words',
    ['[auth][error]', '\nhttps://docs.example.org Received', 'Invalid URL: Ana Signer'],
    'Invalid URL',
  ],
  ['a value over lines', ["data: { name: 'Ana\nSigner' }"], "data: { name: '…' }"],
  [
    'an object’s values',
    ['Invalid', { callbackUrl: 'Ana Signer', made: 1 }],
    "{ callbackUrl: '…', made: 1 }",
  ],
  ['a colour', ['\u001b[31mred\u001b[39m'], 'red'],
])('leaves out %s', (_what, args, left) => {
  expect(wordsOf(args)).toContain(left)
  expect(wordsOf(args)).not.toContain('Ana')
})

it('takes no message for a place', () => {
  const said = wordsOf([new Error('x\n    at ana (/home/ana/secret.js:1:1)')])
  expect(said).toMatch(/^Error: x \(at [^,]*words\.test\.ts:/)
  expect(said).not.toContain('ana')
})

it('takes a bounded time for any text', () => {
  const began = performance.now()
  fc.assert(
    fc.property(
      fc.constantFrom('a', '@', '"', "'a", '"\'', 'a1', 'a@', '@a.', 'a:/', '-', '\u001b['),
      (part) => {
        wordsOf([part.repeat(200_000)])
        wordsOf([new Error(part.repeat(200_000))])
      },
    ),
    { numRuns: 50 },
  )
  expect(performance.now() - began).toBeLessThan(5_000)
})
