import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { exitCode, run } from '@/server/run'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const PATIENCE = 600_000

/**
 * The path of a Chromium for the browser tests: CHROMIUM_PATH, the system's, Playwright's own, else one that it installs.
 * Throws an error that says what to do when there is none and none can be installed.
 */
export async function findChromium(): Promise<string> {
  const found = (await given()) ?? (await onSystem()) ?? playwrights() ?? (await installed())
  // Playwright reads its configuration again in every worker.
  process.env.CHROMIUM_PATH = found
  return found
}

async function given(): Promise<string | null> {
  const file = process.env.CHROMIUM_PATH
  if (!file) return null
  if (!isExecutable(file)) throw new Error(`CHROMIUM_PATH is not a program that can be run: ${file}`)
  return file
}

async function onSystem(): Promise<string | null> {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  for (const file of [...candidates, MAC].filter(isExecutable)) {
    // Some systems keep a stand-in there that only says how to install it.
    if ((await exitCode(file, ['--version'], { timeout: 30_000 })) === 0) return file
  }
  return null
}

function playwrights(): string | null {
  const file = chromium.executablePath()
  return existsSync(file) ? file : null
}

async function installed(): Promise<string> {
  console.log('No Chromium found: installing one …')
  const failures: string[] = []
  const attempt = (step: Promise<unknown>) => step.catch((error: Error) => failures.push(error.message))
  if (process.getuid?.() === 0 && (await exitCode('apt-get', ['--version'], { timeout: 30_000 })) === 0) {
    const env: NodeJS.ProcessEnv = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await attempt(run('apt-get', ['update'], { env, timeout: PATIENCE }))
    const install = ['install', '-y', '--no-install-recommends', 'chromium']
    await attempt(run('apt-get', install, { env, timeout: PATIENCE }))
  } else {
    const cli = path.resolve('node_modules/playwright/cli.js')
    await attempt(run(process.execPath, [cli, 'install', 'chromium'], { timeout: PATIENCE }))
  }
  const found = (await onSystem()) ?? playwrights()
  if (found) return found
  const how =
    'install chromium with your system’s package manager, run npx playwright install chromium, or set CHROMIUM_PATH'
  throw new Error(`The browser tests need a Chromium: ${how}.\n${failures.join('\n')}`)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
