import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { StartFailure, messageOf } from '@/server/failure'
import { run } from '@/server/run'

// What the build is made from; tests, benchmarks and scripts beside it change nothing, and tsconfig.json is Next's own
// to rewrite during a build.
const SOURCES = [
  'app',
  'browser',
  'components',
  'lib',
  'messages',
  'public',
  'server',
  'prisma/schema.prisma',
]
const ROOT_FILES =
  /^(package(-lock)?\.json|(next|postcss)\.config\.\w+|[\w-]+\.d\.ts|instrumentation[\w-]*\.ts)$/
const IGNORED = /(\.test\.tsx?|^next-env\.d\.ts)$|^lib\/generated\//

/** Where the build is kept, relative to the checkout. */
export function buildFolder(): string {
  return process.env.NEXT_DIST_DIR || '.next'
}

/** Whether there is no build of the sources as they are. */
export async function isStale(): Promise<boolean> {
  if (!existsSync(path.join(buildFolder(), 'BUILD_ID'))) return true
  const stamp = await readFile(stampFile(), 'utf8').catch(() => '')
  return stamp !== (await hashSources())
}

/** Builds the site where there is no build of the sources as they are, and says so. Throws StartFailure as `build`. */
export async function ensureBuild(signal?: AbortSignal): Promise<void> {
  if (!(await isStale())) return
  console.log('Building the pages, which takes a minute or two …')
  await build(signal)
}

/** Builds the site and stamps the build with what it was made from. Throws StartFailure with the build's last lines. */
export async function build(signal?: AbortSignal): Promise<void> {
  // Hashed first: a source that changes during the build makes it stale.
  const hash = await hashSources()
  await forgetStamp()
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  // A build that reads the database would keep its pages for ever.
  delete env.DATABASE_URL
  const next = path.resolve('node_modules/next/dist/bin/next')
  try {
    await run(process.execPath, [next, 'build'], { env, timeout: 900_000, signal })
  } catch (error) {
    throw new StartFailure(`The build failed: ${messageOf(error)}`)
  }
  await writeFile(stampFile(), hash)
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

function stampFile(): string {
  return path.join(buildFolder(), 'made-from')
}
