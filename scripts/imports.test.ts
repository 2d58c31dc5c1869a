import { readdirSync } from 'node:fs'
import { buildSync, type Metafile } from 'esbuild'
import { expect, it } from 'vitest'

const ROOMS = ['app', 'bench', 'browser', 'components', 'e2e', 'faults', 'lib', 'prisma', 'scripts', 'server']

function modules(): string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  ).filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/\.d\.ts$/.test(name))
}

/** Which module imports which of ours; what only types need is not counted. */
function imported(names: string[]): Metafile['inputs'] {
  const contents = names.map((name) => `import './${name}'`).join('\n')
  const { metafile } = buildSync({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    metafile: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    loader: { '.css': 'empty' },
    logLevel: 'silent',
  })
  return metafile.inputs
}

/** The ways from a module back to itself, each once. */
function circles(inputs: Metafile['inputs']): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const follow = (file: string, way: string[]): void => {
    const before = way.indexOf(file)
    if (before >= 0) return void found.push([...way.slice(before), file].join(' → '))
    if (done.has(file)) return
    for (const { path, external } of inputs[file]?.imports ?? []) if (!external) follow(path, [...way, file])
    done.add(file)
  }
  for (const file of Object.keys(inputs)) follow(file, [])
  return found
}

it('no module imports itself by way of others', () => {
  const inputs = imported(modules())
  expect(Object.keys(inputs).length).toBeGreaterThan(500)
  expect(circles(inputs)).toEqual([])
})

it('a circle is named', () => {
  const imports = (...paths: string[]) => ({
    bytes: 0,
    imports: paths.map((path) => ({ path, kind: 'import-statement' as const })),
  })
  const inputs = { a: imports('b', 'd'), b: imports('c'), c: imports('d', 'b'), d: imports() }
  expect(circles(inputs)).toEqual(['b → c → b'])
})
