import { setTimeout as wait } from 'node:timers/promises'
import { EnvironmentError, type Env } from '@/lib/platform/env'
import { ensureBuild, isStale, useBuildsKey } from '@/server/boot/build'
import { readEnvironment } from '@/server/boot/environment'
import { provideSecrets } from '@/server/boot/secrets'
import { migrate } from '@/server/database/migrate'
import { checkPort } from '@/server/host/check-port'
import { makeDataDir } from '@/server/host/data-dir'
import { takeLock } from '@/server/host/instance-lock'
import { aborted, ShutdownRequested, shutdownSignal } from '@/server/host/shutdown-signal'
import { messageOf, StartupError } from '@/server/host/startup-error'
import { openToForgery } from '@/server/http/proxies'
import { takeOutput, tell } from '@/server/log/log'
import type { Next } from '@/server/next/next-worker'
import { removeAbandoned } from '@/server/next/socket-folder'
import { startNext } from '@/server/next/start-next'
import { startPostgres } from '@/server/postgres/embedded-postgres'

type Undo = (() => Promise<void>)[]

const STOP_WITHIN = 20_000

/** Exits with 0 after a signal, 1 after a failure. */
export async function start({ dev }: { dev: boolean }): Promise<never> {
  // A reader of the output who is gone is no reason to stop.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
  // Developers see Next's own colours; strangers' input must not reach an operator's terminal.
  if (!dev) takeOutput()
  const { signal, interrupt } = shutdownSignal()
  const undo: Undo = []
  let serving = false
  try {
    await begin(dev, undo, signal, interrupt)
    serving = true
    await aborted(signal)
    signal.throwIfAborted()
  } catch (error) {
    if (!(signal.reason instanceof ShutdownRequested)) fail(error, serving)
  }
  for (const step of undo.reverse()) await step().catch((error) => fail(error, serving))
  process.exit()
}

async function begin(
  dev: boolean,
  undo: Undo,
  signal: AbortSignal,
  interrupt: (reason: Error) => void,
): Promise<void> {
  const env = readEnvironment()
  const forgery = openToForgery(env)
  if (forgery) console.warn(forgery)
  const dataDir = await makeDataDir(env.DATA_DIR)
  const lock = await takeLock(dataDir)
  undo.push(() => lock.release())
  await checkPort(env.HOST, env.PORT)
  await removeAbandoned()
  if (!env.production) await provideSecrets(dataDir)
  // Serving needs no owner's rights.
  process.env.DATABASE_OWNER_URL = ''
  const owner = env.DATABASE_URL
    ? Promise.resolve(env.DATABASE_OWNER_URL ?? env.DATABASE_URL)
    : ownPostgres(dataDir, undo, interrupt)
  // Loaded while PostgreSQL starts: none of it reads the environment before it is used.
  const [{ serve }, stale, ownerUrl] = await together([
    import('@/server/boot/serve'),
    !dev && isStale(),
    owner,
  ])
  signal.throwIfAborted()
  // Next copies the environment, so DATABASE_URL must be set; a build takes minutes, so it starts last.
  const database = prepareDatabase(ownerUrl, signal)
  const built = stale ? database.then(() => ensureBuild(dataDir, signal)) : Promise.resolve()
  const pages = built.then(() => ownNext(env, { dev, dataDir }, undo))
  const [next] = await together([pages, database])
  signal.throwIfAborted()
  const site = await serve(next, { dev })
  undo.push(() => soon(site.stop()))
  await lock.announce(site.address)
  await greet(site.address, Boolean(env.SMTP_URL))
}

async function ownPostgres(dataDir: string, undo: Undo, interrupt: (reason: Error) => void): Promise<string> {
  const postgres = await startPostgres(dataDir)
  undo.push(() => postgres.stop())
  postgres.supervise(interrupt)
  process.env.DATABASE_URL = postgres.url
  return postgres.ownerUrl
}

type Kept = { dev: boolean; dataDir: string }

async function ownNext(env: Env, { dev, dataDir }: Kept, undo: Undo): Promise<Next> {
  if (!dev) await useBuildsKey(dataDir)
  const next = await startNext(env, { dev })
  undo.push(() => soon(next.stop()))
  return next
}

async function prepareDatabase(ownerUrl: string, signal: AbortSignal): Promise<void> {
  await migrate(ownerUrl, { signal, siteUrl: process.env.DATABASE_URL })
  const { seed } = await import('@/prisma/seed')
  await seed()
  const { checkDataKey } = await import('@/server/database/data-key')
  await checkDataKey()
}

/** Waits for all even when one fails, so that what it started can be undone. */
async function together<Parts extends unknown[]>(parts: [...Parts]) {
  await Promise.allSettled(parts)
  return Promise.all(parts)
}

function soon(stopping: Promise<void>): Promise<void> {
  return Promise.race([stopping, wait(STOP_WITHIN)])
}

async function greet(address: string, sendsMail: boolean): Promise<void> {
  const { ownerLink } = await import('@/lib/admins/invitations')
  const link = await ownerLink()
  tell(`The site is ready at ${address}`)
  if (!sendsMail)
    tell('SMTP_URL is unset: mail is kept on this machine, readable in the owner’s mailbox page.')
  if (link) tell(`It has no owner yet. Become its owner within 24 hours: ${link}`)
}

// Before serving, errors hold no visitor's data and are shown in full.
function fail(error: unknown, serving: boolean): void {
  process.exitCode = 1
  if (error instanceof StartupError || error instanceof EnvironmentError) tell(messageOf(error), 'error')
  else if (serving) console.error(error)
  // Without its fields: a database error holds the connection with its password.
  else tell((error instanceof Error && error.stack) || messageOf(error), 'error')
}
