import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ACTION_KEY, actionKey, configuredKey, keyFingerprint } from '@/server/boot/action-key'
import { exec } from '@/server/host/exec'
import { messageOf, StartupError } from '@/server/host/startup-error'

// Tests, benchmarks and scripts do not affect the build, and Next rewrites tsconfig.json during one.
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

export function buildFolder(): string {
  return process.env.NEXT_DIST_DIR || '.next'
}

/** Kept apart from a running site's data. */
export function testBuildKeys(): string {
  return path.join(buildFolder(), 'cache')
}

export async function isStale(): Promise<boolean> {
  if (!existsSync(path.join(buildFolder(), 'BUILD_ID'))) return true
  const stamp = await readFile(stampFile(), 'utf8').catch(() => '')
  return stamp !== (await hashSources())
}

/** Throws StartupError as `build`. */
export async function ensureBuild(dataDir: string, signal?: AbortSignal): Promise<void> {
  if (!(await isStale())) return
  console.log('Building the pages, which takes a minute or two …')
  await build(dataDir, signal)
}

/** Stamps the build with a hash of its sources. Throws StartupError with the build's last lines. */
export async function build(dataDir: string, signal?: AbortSignal): Promise<void> {
  const key = await actionKey(dataDir)
  // Hashed first, so that a source changed during the build makes it stale.
  const hash = await hashSources()
  await forgetStamp()
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  Object.assign(env, { [ACTION_KEY]: key, BUILD_OF: hash.slice(0, 32) })
  // A build that reads the database would keep its pages forever.
  delete env.DATABASE_URL
  const next = path.resolve('node_modules/next/dist/bin/next')
  try {
    await exec(process.execPath, [next, 'build'], { env, timeout: 900_000, signal })
  } catch (error) {
    throw new StartupError(`The build failed: ${messageOf(error)}`)
  }
  await writeFile(keyFile(), keyFingerprint(key))
  await writeFile(stampFile(), hash)
}

/** Uses the build's action key, and warns if it is not the configured one: forms of other builds will be refused. */
export async function useBuildsKey(dataDir: string): Promise<void> {
  const own = await configuredKey(dataDir)
  const built = await readFile(keyFile(), 'utf8').catch(() => '')
  if (own && keyFingerprint(own) !== built) {
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
    throw new StartupError(`A new build is due, and ${buildFolder()} is another user's: ${messageOf(error)}`)
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
