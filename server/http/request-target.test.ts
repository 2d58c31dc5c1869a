import fc from 'fast-check'
import { decodePathParams } from 'next/dist/server/lib/router-utils/decode-path-params'
import { normalizeRscURL } from 'next/dist/shared/lib/router/utils/app-paths'
import { normalizeRepeatedSlashes } from 'next/dist/shared/lib/utils'
import { describe, expect, it, test } from 'vitest'
import { DATA_OF_A_PAGE } from '@/server/next/contracts.mjs'
import { normalTarget } from './request-target.ts'

describe('an address in its normal form is left as it is', () => {
  it.each([
    '/',
    '/?',
    '/es',
    '/updates/a-slug?from=mail&x=%00%zz',
    '/confirm/0199-a.k.x_Y-z~',
    "/!$&'()*+,;=:@",
    '/.well-known/security.txt',
    '/...',
    '/_next/static/chunks/%5Blocale%5D.js',
    '/caf%C3%A9',
    '/sign?a=//../\\[]{}|^`"<>',
  ])('%s', (target) => expect(normalTarget(target)).toBe(target))
})

test.each([
  ['//evil.example/x', '/evil.example/x'],
  ['/updates/', '/updates'],
  ['///', '/'],
  ['/es//updates///a?b=/', '/es/updates/a?b=/'],
  ['/%61dmin', '/admin'],
  ['/caf%c3%a9', '/caf%C3%A9'],
  ['/caf\xc3\xa9?q=\xe9', '/caf%C3%A9?q=%E9'],
  ['/a%2Bb', '/a+b'],
  ['/[locale]/{a}|^`"<>', '/%5Blocale%5D/%7Ba%7D%7C%5E%60%22%3C%3E'],
  ['/%E2%80%A8', '/%E2%80%A8'],
])('%j is led to %j', (target, normal) => expect(normalTarget(target)).toBe(normal))

describe('an address that has none is refused', () => {
  it.each([
    '/updates/..',
    '/_next/static/../../sign',
    '/x/../confirm/t',
    '/./sign',
    '/%2e%2E/sign',
    '/.%2e/sign',
    '/a\\b',
    '/a%5Cb',
    '/a%2fb',
    '/updates/%00',
    '/updates/%0A',
    '/updates/%7F',
    '/updates/%C2%85',
    '/updates/%E0',
    '/updates/%E0%A4%A',
    '/confirm/%zz',
    '/confirm/%',
    '/%C0%AE%C0%AE/sign',
    '/%ED%A0%80',
    '/%2561dmin',
    '/%252e%252e/sign',
    '/sign#there',
    '/a\x01b',
    'http://petition.example.org/sign',
    'petition.example.org:443',
    '*',
    '',
    '?a',
  ])('%j', (target) => expect(normalTarget(target)).toBe(400))

  it('as too long', () => expect(normalTarget(`/${'a'.repeat(8_000)}`)).toBe(414))
})

const piece = fc.oneof(
  fc.constantFrom('/', '//', '.', '..', '%2e', '%2E%2e', '\\', '%5c', '%2f', '%00', '%zz', '%E0', '%c3%a9'),
  fc.constantFrom('?', '#', '@', ':', '[', '%25', '%61', 'es', 'admin', 'confirm', '_next', '.rsc', 'é', '%'),
  fc.string({ maxLength: 4 }),
)
const target = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`)

describe('whatever is asked for', () => {
  it('has a form that stays as it is, and that a URL and Next read as it stands', () => {
    fc.assert(
      fc.property(target, (asked) => {
        const normal = normalTarget(asked)
        if (typeof normal === 'number') return
        const path = normal.split('?', 1)[0] ?? ''
        expect(normalTarget(normal)).toBe(normal)
        expect(new URL(normal, 'http://site.example').pathname).toBe(path)
        expect(new URL(normal, 'http://site.example').host).toBe('site.example')
        expect(normalizeRepeatedSlashes(path)).toBe(path)
        if (!DATA_OF_A_PAGE.test(normal)) expect(normalizeRscURL(path)).toBe(path)
        const seen = decodePathParams(path)
        expect(
          seen.split('/').filter((part) => part === '.' || part === '..' || /[\\\0]/.test(part)),
        ).toEqual([])
        expect(seen.split('/')).toHaveLength(path.split('/').length)
      }),
      { numRuns: 3_000 },
    )
  })

  it('reads as the same segments as a URL would, but for empty ones', () => {
    fc.assert(
      fc.property(target, (asked) => {
        const normal = normalTarget(asked)
        if (typeof normal === 'number') return
        const segments = (path: string) => path.split('/').filter(Boolean).map(decodeURIComponent)
        const bytes = Buffer.from(asked, 'latin1').toString()
        const given = new URL(`http://site.example/${bytes.split('?', 1)[0]}?`).pathname
        expect(segments(normal.split('?', 1)[0] ?? '')).toEqual(segments(given))
      }),
      { numRuns: 3_000 },
    )
  })
})
