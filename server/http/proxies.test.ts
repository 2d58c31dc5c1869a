import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { openToForgery, watchForwarding } from './proxies.ts'

function from(remoteAddress: string, headers: Record<string, string>) {
  return { headers, socket: { remoteAddress } } as Pick<IncomingMessage, 'headers' | 'socket'>
}

function watched(trustedProxies: number, ...requests: ReturnType<typeof from>[]): string[] {
  const lines: string[] = []
  const watch = watchForwarding(trustedProxies, (line) => void lines.push(line))
  requests.forEach(watch)
  return lines
}

const PROXY = '127.0.0.1'
const [one, two] = ['203.0.113.1', '203.0.113.2'].map((address) =>
  from(PROXY, { 'x-forwarded-for': address }),
)
if (!one || !two) throw new Error('two requests')

it('says once that a proxy makes all visitors one network', () => {
  const lines = watched(0, one, one, two, one, two)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/TRUSTED_PROXIES is 0/)
  expect(lines[0]).not.toContain('203.0.113')
})

it('says so of a proxy that sends Forwarded alone, whatever is trusted', () => {
  const requests = [1, 2].map((host) => from(PROXY, { forwarded: `for=203.0.113.${host}` }))
  expect(watched(0, ...requests)).toHaveLength(1)
  expect(watched(1, ...requests)[0]).toMatch(/Forwarded alone/)
})

it.each([
  ['one visitor says it of themself', 0, [one, one]],
  ['visitors come by themselves', 0, [one, from('203.0.113.2', { 'x-forwarded-for': 'x' }), two]],
  ['the proxy is trusted', 1, [one, two]],
  ['nothing was forwarded', 0, [from(PROXY, {}), from('203.0.113.2', {})]],
])('says nothing where %s', (_where, trusted, requests) => {
  expect(watched(trusted, ...requests)).toEqual([])
})

it('knows whose word about visitors is taken', () => {
  const settings = { HOST: '0.0.0.0', PORT: 3000, TRUSTED_PROXIES: 1 }
  expect(openToForgery(settings)).toMatch(/whoever reaches port 3000/)
  expect(openToForgery({ ...settings, TRUSTED_PROXIES: 0 })).toBeNull()
  expect(openToForgery({ ...settings, HOST: '127.0.0.1' })).toBeNull()
})
