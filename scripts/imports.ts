import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

// Bottom up: a room imports only from earlier ones. CONTRIBUTING.md has a line for each.
export const ROOMS = [
  ...[
    'types',
    'verify',
    'witness',
    'messages',
    'lib',
    'routes.mjs',
    'endpoints',
    'prisma',
    'server',
    'tools',
    'testing',
  ],
  ...['editor', 'components', 'browser', 'app', 'bench', 'faults', 'quality', 'scripts', 'e2e'],
]
const MODULE = /(?<!\.d)\.(ts|tsx|mjs)$/

export const isOurs = (name: string) => MODULE.test(name) && !/\.(test|spec)\./.test(name)

export type Imports = Map<string, string[]>

export function modules(room: string): string[] {
  if (isOurs(room)) return [room]
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name}`)
    .filter((name) => MODULE.test(name) && !name.startsWith('lib/generated/'))
}

/** Type imports included. */
export function importsOf(names: string[]): Imports {
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

/** Imports of a room higher up. */
export function upwards(imports: Imports): string[] {
  const height = (name: string) => ROOMS.indexOf(name.split('/')[0] ?? '')
  return [...imports].flatMap(([name, targets]) =>
    targets.filter((target) => height(target) > height(name)).map((target) => `${name} → ${target}`),
  )
}

export function between(imports: Imports, folderOf: (name: string) => string | null): Imports {
  const folders: Imports = new Map()
  for (const [name, targets] of imports) {
    const folder = folderOf(name)
    if (!folder) continue
    const others = targets.map(folderOf).filter((other) => other !== null && other !== folder) as string[]
    folders.set(folder, [...new Set([...(folders.get(folder) ?? []), ...others])])
  }
  return folders
}

/** Each cycle once. */
export function circles(imports: Imports): string[] {
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

export function folderIn(room: string): (name: string) => string | null {
  const folder = new RegExp(`^${room}/[^/]+`)
  return (name) => folder.exec(name)?.[0] ?? null
}
