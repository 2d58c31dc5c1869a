import { between, folderIn, importsOf, isOurs, modules, ROOMS, type Imports } from './imports.ts'
import { drawWay, WAYS } from './ways.ts'

const DRAWN = /(<!-- drawn: (\w+) -->\n)[\s\S]*?(<!-- \/drawn -->)/g

const ABOUT: Record<string, string> = {
  types: 'shapes that packages lack',
  messages: 'the words of each language',
  verify: 'checks a site’s ledger from outside',
  witness: 'cosigns the ledger of somebody else',
  lib: 'the domain: queries, verbs, rules',
  'routes.mjs': 'every address and what it is',
  endpoints: 'what public posts answer',
  prisma: 'schema, migrations, seed',
  server: 'the process: start, database, HTTP, jobs',
  tools: 'programs of the system, load, tables',
  testing: 'scenes, doubles and drivers of tests',
  editor: 'the editor’s logic without markup',
  components: 'what pages show',
  browser: 'the public pages’ script',
  app: 'pages and routes',
  bench: 'speed, with its thresholds',
  faults: 'drills of what must be outlived',
  quality: 'checks that take minutes, with limits',
  scripts: 'commands',
  e2e: 'sentences about the site in a browser',
}

const ABOUT_SERVER: Record<string, string> = {
  'server/host': 'the machine: folders, programs, ports, signals',
  'server/log': 'one writer of the log',
  'server/http': 'HTTP in general: requests, headers, replies',
  'server/jobs': 'the queue’s workers and loops, each job’s definition',
  'server/postgres': 'the embedded PostgreSQL: its files, its start and end',
  'server/database': 'any database: migrations, rights, versions, its key',
  'server/next': 'Next in a thread of its own, and what it promises nobody',
  'server/front': 'what is answered before Next, and what becomes of Next’s answers',
  'server/doctor': 'what is to be mended before a start',
  'server/boot': 'start and stop, the build, settings, secrets',
}

/** `page` is docs/architecture.md; its drawings are generated from the code's imports. */
export function withDrawings(page: string): string {
  const ours = importsOf(ROOMS.flatMap(modules).filter(isOurs))
  const drawings: Record<string, string> = {
    rooms: drawRooms(ours),
    lib: drawLib(ours),
    server: drawServer(ours),
  }
  for (const [name, way] of Object.entries(WAYS)) drawings[name] = drawWay(way, ours)
  return page.replace(DRAWN, (_all, opening: string, name: string, closing: string) => {
    const drawing = drawings[name]
    if (drawing === undefined) throw new Error(`There is no drawing called ${name}`)
    return `${opening}\n\`\`\`text\n${drawing}\n\`\`\`\n\n${closing}`
  })
}

/** Rooms from the top down, with the rooms they import. */
function drawRooms(ours: Imports): string {
  const imports = between(ours, roomOf)
  const lines = ROOMS.filter((room) => imports.has(room)).map((room) => {
    const below = (imports.get(room) ?? []).sort((a, b) => ROOMS.indexOf(b) - ROOMS.indexOf(a))
    const named = below.length > 0 ? `→ ${below.join(', ')}` : ''
    return [room.padEnd(12), (ABOUT[room] ?? '').padEnd(42), named].join(' ')
  })
  return lines
    .reverse()
    .map((line) => line.trimEnd())
    .join('\n')
}

/** In layers: each imports only from those below. */
function drawLib(ours: Imports): string {
  return layersIn('lib', ours)
    .map((folders, layer) => `${String(layer).padStart(2)}  ${folders.map(lastName).join(' · ')}`)
    .reverse()
    .join('\n')
}

/** The folders from the top down, with what is in each. */
function drawServer(ours: Imports): string {
  return layersIn('server', ours)
    .reverse()
    .flat()
    .map((folder) => `${lastName(folder).padEnd(9)} ${ABOUT_SERVER[folder] ?? ''}`.trimEnd())
    .join('\n')
}

/** The folders of each layer, from the bottom up; each imports only from lower ones. */
function layersIn(room: string, ours: Imports): string[][] {
  const imports = between(ours, folderIn(room))
  const layerOf = (folder: string): number => Math.max(-1, ...(imports.get(folder) ?? []).map(layerOf)) + 1
  const layers: string[][] = []
  for (const folder of [...imports.keys()].sort()) (layers[layerOf(folder)] ??= []).push(folder)
  return layers
}

function lastName(folder: string): string {
  return folder.slice(folder.indexOf('/') + 1)
}

function roomOf(name: string): string {
  return name.split('/')[0] ?? ''
}
