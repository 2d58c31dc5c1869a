import { setTimeout as wait } from 'node:timers/promises'
import { EnvironmentError } from '@/lib/env'
import { ensureBuild, isStale } from '@/server/build'
import { makeDataDir } from '@/server/data-dir'
import { readEnvironment } from '@/server/environment'
import { StartFailure, messageOf } from '@/server/failure'
import { takeLock } from '@/server/instance-lock'
import { Interrupted, aborted, interruption } from '@/server/interruption'
import { migrate } from '@/server/migrate'
import { startNext } from '@/server/next'
import { startPostgres } from '@/server/postgres'
import { provideSecrets } from '@/server/secrets'

type Undo = (() => Promise<void>)[]

const STOP_WITHIN = 20_000

/** Runs the site until a signal stops it, then ends the process: 0 after a signal, 1 after a failure. */
export async function start({ dev }: { dev: boolean }): Promise<never> {
  // Whoever read the output may be gone: that is no reason to stop.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const signal = interruption()
  const undo: Undo = []
  try {
    await begin(dev, undo, signal)
    await aborted(signal)
    signal.throwIfAborted()
  } catch (error) {
    if (!(signal.reason instanceof Interrupted)) fail(error)
  }
  for (const step of undo.reverse()) await step().catch(fail)
  process.exit()
}

async function begin(dev: boolean, undo: Undo, signal: AbortSignal): Promise<void> {
  const env = readEnvironment()
  const dataDir = await makeDataDir(env.DATA_DIR)
  const lock = await takeLock(dataDir)
  undo.push(() => lock.release())
  if (!env.production) await provideSecrets(dataDir)
  const stale = !dev && (await isStale())
  // Each takes a second or so: PostgreSQL apart, Next in a thread of its own, and our own modules here.
  const database = provideDatabase(env.DATABASE_URL, dataDir, undo, signal)
  // Minutes of work only once it is sure that the site can start.
  const built = stale ? database.then(() => ensureBuild(signal)) : Promise.resolve()
  const parts = [built.then(() => startNext(env, { dev })), database, import('@/server/main')] as const
  // What has begun is waited for, so that it can be undone, and Next before the database it asks.
  const [pages] = await Promise.allSettled(parts)
  if (pages.status === 'fulfilled') undo.push(() => soon(pages.value.stop()))
  const [next, , { serve }] = await Promise.all(parts)
  signal.throwIfAborted()
  const site = await serve(next, { dev })
  undo.push(() => soon(site.stop()))
  await lock.announce(site.address)
  await greet(site.address, Boolean(env.SMTP_URL))
}

/** The database as the site needs it: migrated, never without a campaign, sealed with the key at hand. */
async function provideDatabase(
  url: string | undefined,
  dataDir: string,
  undo: Undo,
  signal: AbortSignal,
): Promise<void> {
  process.env.DATABASE_URL = url ?? (await ownPostgres(dataDir, undo))
  await migrate(process.env.DATABASE_URL, signal)
  const { seed } = await import('@/prisma/seed')
  await seed()
  const { checkDataKey } = await import('@/server/data-key')
  await checkDataKey()
}

async function ownPostgres(dataDir: string, undo: Undo): Promise<string> {
  const postgres = await startPostgres(dataDir)
  undo.push(() => postgres.stop())
  return postgres.url
}

function soon(stopping: Promise<void>): Promise<void> {
  return Promise.race([stopping, wait(STOP_WITHIN)])
}

async function greet(address: string, sendsMail: boolean): Promise<void> {
  const { ownerLink } = await import('@/lib/admins/invitations')
  const link = await ownerLink()
  console.log(`The site is ready at ${address}`)
  if (!sendsMail)
    console.log('SMTP_URL is unset: mail is kept on this machine, readable in the owner’s mailbox page.')
  if (link) console.log(`It has no owner yet. Become its owner within 24 hours: ${link}`)
}

function fail(error: unknown): void {
  process.exitCode = 1
  const mendable = error instanceof StartFailure || error instanceof EnvironmentError
  console.error(mendable ? messageOf(error) : error)
}
