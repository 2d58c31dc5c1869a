import { expect, test } from 'vitest'
import { correctionsSchema, submissionSchema } from '@/lib/signatures/schema'
import { requestMaker, type Visit } from './requests.ts'

const SITE = new URL('http://127.0.0.1:3000')

function read(request: string | null) {
  const [head = '', body = ''] = (request ?? '').split('\r\n\r\n')
  const length = /Content-Length: (\d+)/.exec(head)?.[1]
  return { head, body, length: Number(length), bytes: Buffer.byteLength(body) }
}

function* made(visit: Visit, count: number) {
  const make = requestMaker(visit, SITE)
  for (let number = 0; number < count; number++) yield read(make())
}

test.each(['sign-json', 'sign-form'] as const)(
  '%s posts valid signatures, each of its own address',
  (kind) => {
    const addresses = new Set<string>()
    for (const { body, length, bytes } of made({ kind, domain: 'a.example.org' }, 100)) {
      expect(length).toBe(bytes)
      const fields: unknown =
        kind === 'sign-json' ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body))
      const { email, name } = submissionSchema.parse(fields)
      expect([email, name]).toEqual([
        expect.stringMatching(/@a\.example\.org$/),
        expect.stringMatching(/^\p{L}+ \p{L}+$/u),
      ])
      addresses.add(email)
    }
    expect(addresses.size).toBe(100)
  },
)

test('confirming posts each token once, as a browser of this site', () => {
  const [first, second, none] = made({ kind: 'confirm', tokens: ['one', 'two'] }, 3)
  expect(first?.head).toContain('Sec-Fetch-Site: same-origin')
  expect(new URLSearchParams(first?.body).get('token')).toBe('one')
  expect(correctionsSchema.safeParse(Object.fromEntries(new URLSearchParams(second?.body))).success).toBe(
    true,
  )
  expect([first?.length, none?.head]).toEqual([first?.bytes, ''])
})

test('reading asks for the compressed page', () => {
  const [read] = made({ kind: 'read', path: '/updates' }, 1)
  expect(read?.head).toMatch(/^GET \/updates HTTP\/1\.1\r\nHost: 127\.0\.0\.1:3000\r\n.*br/s)
})
