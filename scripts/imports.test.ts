import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  between,
  circles,
  folderIn,
  importsOf,
  isOurs,
  modules,
  ROOMS,
  upwards,
  type Imports,
} from './imports.ts'

const all = ROOMS.flatMap(modules)
const ours = importsOf(all.filter(isOurs))

it('every room has its height, and its line in CONTRIBUTING.md', () => {
  const rooms = readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || isOurs(entry.name))
    .map(({ name }) => name)
    .filter((name) => !/^\.|^node_modules$|^public$|\.config\./.test(name) && modules(name).some(isOurs))
  expect(rooms.sort()).toEqual(ROOMS.filter((room) => modules(room).some(isOurs)).sort())
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8')
  for (const name of rooms) expect(contributing).toMatch(new RegExp(`\\| [^|]*\`${name}\``))
})

it('no room imports one above it', () => {
  expect(ours.size).toBeGreaterThan(500)
  expect(upwards(ours)).toEqual([])
})

it('no module imports itself by way of others, for its types neither', () => {
  expect(circles(ours)).toEqual([])
})

it.each(['lib', 'server'])(
  'no folders of %s reach each other in a circle, for their types neither',
  (room) => {
    const folders = between(ours, folderIn(room))
    expect(folders.size).toBeGreaterThan(5)
    expect(circles(folders)).toEqual([])
  },
)

it('a circle of modules or folders is named, and an import of a room above', () => {
  const one: Imports = new Map([
    ['lib/a/one.ts', ['lib/b/one.ts']],
    ['lib/b/two.ts', ['lib/c/one.ts']],
    ['lib/c/one.ts', ['lib/a/two.ts', 'server/one.ts']],
  ])
  expect(circles(one)).toEqual([])
  expect(circles(between(one, folderIn('lib')))).toEqual(['lib/a → lib/b → lib/c → lib/a'])
  expect(upwards(one)).toEqual(['lib/c/one.ts → server/one.ts'])
  expect(
    circles(new Map([...one, ['lib/a/two.ts', ['lib/a/one.ts']], ['lib/b/one.ts', ['lib/b/two.ts']]])),
  ).toEqual(['lib/a/one.ts → lib/b/one.ts → lib/b/two.ts → lib/c/one.ts → lib/a/two.ts → lib/a/one.ts'])
})
