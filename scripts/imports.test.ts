import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

// From the ground up: a room imports from those before it. Each has its line in CONTRIBUTING.md.
const ROOMS = [
  ...['types', 'lib', 'endpoints', 'prisma', 'server', 'tools', 'testing'],
  ...['components', 'browser', 'app', 'bench', 'faults', 'scripts', 'e2e'],
]
const MODULE = /(?<!\.d)\.(ts|tsx|mjs)$/

const isOurs = (name: string) => MODULE.test(name) && !/\.(test|spec)\./.test(name)

type Imports = Map<string, string[]>

function modules(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name}`)
    .filter((name) => MODULE.test(name) && !name.startsWith('lib/generated/'))
}

/** Which module imports which of ours, for its types too. */
function importsOf(names: string[]): Imports {
  const known = new Set(names)
  return new Map(
    names.map((name) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(name, 'utf8'))
      const targets = importedFiles.map(({ fileName }) => resolved(name, fileName))
      return [name, targets.filter((target) => target !== undefined && known.has(target)) as string[]]
    }),
  )
}

function resolved(from: string, target: string): string | undefined {
  if (!/^(@\/|\.)/.test(target)) return undefined
  const place = target.startsWith('@/') ? target.slice(2) : path.join(path.dirname(from), target)
  return ['', '.ts', '.tsx', '.mjs']
    .map((end) => place + end)
    .find((file) => existsSync(file) && MODULE.test(file))
}

/** Imports of a room that stands higher. */
function upwards(imports: Imports): string[] {
  const height = (name: string) => ROOMS.indexOf(name.split('/')[0] ?? '')
  return [...imports].flatMap(([name, targets]) =>
    targets.filter((target) => height(target) > height(name)).map((target) => `${name} → ${target}`),
  )
}

/** The same between the folders that `folderOf` names. */
function between(imports: Imports, folderOf: (name: string) => string | null): Imports {
  const folders: Imports = new Map()
  for (const [name, targets] of imports) {
    const folder = folderOf(name)
    if (!folder) continue
    const others = targets.map(folderOf).filter((other) => other !== null && other !== folder) as string[]
    folders.set(folder, [...new Set([...(folders.get(folder) ?? []), ...others])])
  }
  return folders
}

/** The ways from a module or folder back to itself, each once. */
function circles(imports: Imports): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const follow = (name: string, way: string[]): void => {
    const before = way.indexOf(name)
    if (before >= 0) return void found.push([...way.slice(before), name].join(' → '))
    if (done.has(name)) return
    for (const target of imports.get(name) ?? []) follow(target, [...way, name])
    done.add(name)
  }
  for (const name of imports.keys()) follow(name, [])
  return found
}

function folderOfLib(name: string): string | null {
  return /^lib\/[^/]+/.exec(name)?.[0] ?? null
}

const all = ROOMS.flatMap(modules)
const ours = importsOf(all.filter(isOurs))

it('every room has its height, and its line in CONTRIBUTING.md', () => {
  const folders = readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$|^public$/.test(entry.name))
    .filter(({ name }) => readdirSync(name, { recursive: true }).some((file) => isOurs(String(file))))
  expect(folders.map(({ name }) => name).sort()).toEqual(
    ROOMS.filter((room) => modules(room).some(isOurs)).sort(),
  )
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8')
  for (const { name } of folders) expect(contributing).toMatch(new RegExp(`\\| [^|]*\`${name}\``))
})

it('no room imports one above it', () => {
  expect(ours.size).toBeGreaterThan(500)
  expect(upwards(ours)).toEqual([])
})

it('no module imports itself by way of others, for its types neither', () => {
  expect(circles(ours)).toEqual([])
})

it('no folders of lib reach each other in a circle, for their types neither', () => {
  expect(circles(between(ours, folderOfLib))).toEqual([])
})

it('a circle of modules or folders is named, and an import of a room above', () => {
  const one: Imports = new Map([
    ['lib/a/one.ts', ['lib/b/one.ts']],
    ['lib/b/two.ts', ['lib/c/one.ts']],
    ['lib/c/one.ts', ['lib/a/two.ts', 'server/one.ts']],
  ])
  expect(circles(one)).toEqual([])
  expect(circles(between(one, folderOfLib))).toEqual(['lib/a → lib/b → lib/c → lib/a'])
  expect(upwards(one)).toEqual(['lib/c/one.ts → server/one.ts'])
  expect(
    circles(new Map([...one, ['lib/a/two.ts', ['lib/a/one.ts']], ['lib/b/one.ts', ['lib/b/two.ts']]])),
  ).toEqual(['lib/a/one.ts → lib/b/one.ts → lib/b/two.ts → lib/c/one.ts → lib/a/two.ts → lib/a/one.ts'])
})
