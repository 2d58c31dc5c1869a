import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withDrawings } from './architecture-drawing.ts'

const page = readFileSync('docs/architecture.md', 'utf8')

it('draws the house as it is: otherwise run npm run architecture', () => {
  expect(withDrawings(page)).toBe(page)
})

it('names only files that are there', () => {
  const named = [...page.matchAll(/`([\w./[\]-]+\/[\w./[\]-]*)`/g)].map(([, file = '']) => file)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})
