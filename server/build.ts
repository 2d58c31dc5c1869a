import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ACTION_KEY, actionKey, keyPrint, ownKey } from '@/server/action-key'
import { StartFailure, messageOf } from '@/server/failure'
import { run } from '@/server/run'

// What the build is made from; tests, benchmarks and scripts beside it change nothing, and tsconfig.json is Next's own
// to rewrite during a build.
const SOURCES = [
  'app',
  'browser',
  'components',
  'editor',
  'endpoints',
  'lib',
  'messages',
  'public',
  'server',
  'routes.mjs',
  'prisma/schema.prisma',
]
const ROOT_FILES =
  /^(package(-lock)?\.json|(next|postcss)\.config\.\w+|[\w-]+\.d\.ts|instrumentation[\w-]*\.ts)$/
const IGNORED = /(\.test\.tsx?|^next-env\.d\.ts)$|^lib\/generated\//

/** Where the build is kept, relative to the checkout. */
export function buildFolder(): string {
  return process.env.NEXT_DIST_DIR || '.next'
}

/** Where a build that is only for tests keeps its key: beside it, and away from a running site's data. */
export function testBuildKeys(): string {
  return path.join(buildFolder(), 'cache')
}

/** Whether there is no build of the sources as they are. */
export async function isStale(): Promise<boolean> {
  if (!existsSync(path.join(buildFolder(), 'BUILD_ID'))) return true
  const stamp = await readFile(stampFile(), 'utf8').catch(() => '')
  return stamp !== (await hashSources())
}

/** Builds the site where there is no build of the sources as they are, and says so. Throws StartFailure as `build`. */
export async function ensureBuild(dataDir: string, signal?: AbortSignal): Promise<void> {
  if (!(await isStale())) return
  console.log('Building the pages, which takes a minute or two …')
  await build(dataDir, signal)
}

/**
 * Builds the site, with the key of server actions that the environment or the data folder holds, and stamps the build with
 * what it was made from. Throws StartFailure with the build's last lines.
 */
export async function build(dataDir: string, signal?: AbortSignal): Promise<void> {
  const key = await actionKey(dataDir)
  // Hashed first: a source that changes during the build makes it stale.
  const hash = await hashSources()
  await forgetStamp()
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  Object.assign(env, { [ACTION_KEY]: key, BUILD_OF: hash.slice(0, 32) })
  // A build that reads the database would keep its pages for ever.
  delete env.DATABASE_URL
  const next = path.resolve('node_modules/next/dist/bin/next')
  try {
    await run(process.execPath, [next, 'build'], { env, timeout: 900_000, signal })
  } catch (error) {
    throw new StartFailure(`The build failed: ${messageOf(error)}`)
  }
  await writeFile(keyFile(), keyPrint(key))
  await writeFile(stampFile(), hash)
}

/**
 * Lets the site run with the key that its build was made with, and says so where that is not the one of the environment or the
 * data folder: the forms of pages that another build made will be refused.
 */
export async function keepToBuildsKey(dataDir: string): Promise<void> {
  const own = await ownKey(dataDir)
  const built = await readFile(keyFile(), 'utf8').catch(() => '')
  if (own && keyPrint(own) !== built) {
    console.warn(
      `The build in ${buildFolder()} was made with another ${ACTION_KEY} than this start has, so forms that are open in browsers ` +
        'are refused by one of the two. Give every build the same one, and run npm run build.',
    )
  }
  delete process.env[ACTION_KEY]
}

async function forgetStamp(): Promise<void> {
  try {
    await rm(stampFile(), { force: true })
  } catch (error) {
    throw new StartFailure(`A new build is due, and ${buildFolder()} is another user's: ${messageOf(error)}`)
  }
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await listSources())
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

async function listSources(): Promise<string[]> {
  const files = (await readdir('.')).filter((name) => ROOT_FILES.test(name))
  for (const source of SOURCES.filter((source) => existsSync(source))) {
    if (path.extname(source)) {
      files.push(source)
      continue
    }
    const entries = await readdir(source, { recursive: true, withFileTypes: true })
    files.push(
      ...entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)),
    )
  }
  return files.filter((file) => !IGNORED.test(file)).sort()
}

function keyFile(): string {
  return path.join(buildFolder(), 'made-with')
}

function stampFile(): string {
  return path.join(buildFolder(), 'made-from')
}
