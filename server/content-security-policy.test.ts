import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { policyFor } from './content-security-policy.mjs'

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
const page = (script: string, attributes = '') =>
  `<html><body><p>Text</p><script${attributes}>${script}</script></body></html>`

describe('the policy of a cached page', () => {
  test.each([
    ['(self.__next_f=self.__next_f||[]).push([0])', true],
    ['self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])', true],
    ['(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});', true],
    ['alert(1)', false],
    ['self.__next_f.push([alert(1)])', false],
    ['self.__next_f.push([1]);alert(1)', false],
    ['self.__next_f.push([1]) + fetch("https://evil.example").then([])', false],
  ])('%s', (script, allowed) => {
    expect(policyFor(page(script)).includes(hash(script))).toBe(allowed)
  })

  test('lets no script run that has an address, but those of the site', () => {
    expect(policyFor(page('', ' src="https://evil.example/x.js"'))).toContain("script-src 'self';")
  })
})
