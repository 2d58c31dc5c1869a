import { expect, it } from 'vitest'
import { load } from './load.mjs'

it('loads a module whose packages are imported by their default, ES modules and CommonJS alike', () => {
  const { parseMarkdown } = load('lib/markdown/parse.ts') as typeof import('@/lib/markdown/parse')
  expect(parseMarkdown('Some *words*.', []).content.children).toHaveLength(1)
  const { PostgresSession } = load(
    'lib/platform/postgres-session.ts',
  ) as typeof import('@/lib/platform/postgres-session')
  expect(new PostgresSession('postgres://nowhere.example', { settings: {} }).isOpen).toBe(false)
})
