import { expect, it } from 'vitest'
import { load } from './load.mjs'

it('loads a module whose packages are imported by their default, ES modules and CommonJS alike', () => {
  const { parseMarkdown } = load('lib/markdown/parse.ts') as typeof import('@/lib/markdown/parse')
  expect(parseMarkdown('Some *words*.', []).content.children).toHaveLength(1)
  const { LeaderLock } = load('server/jobs/leader-lock.ts') as typeof import('@/server/jobs/leader-lock')
  expect(new LeaderLock('postgres://nowhere.example', { first: 0, second: 0 }).held).toBe(false)
})
