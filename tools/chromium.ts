import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type LaunchOptions } from '@playwright/test'
import { exec, exitCode } from '@/server/host/exec'
import { hasApt, installByApt, installedPrograms, isExecutable } from '@/tools/system-programs'

const HEADLESS = 'chromium-headless-shell'
const NAMES = [HEADLESS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const TIMEOUT_MS = 600_000

/** Without a sandbox, which containers and root do not allow. Throws as `findChromium`. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), chromiumSandbox: false, ...options })
}

/** A Chromium for browser tests: CHROMIUM_PATH, the system's, Playwright's, or newly installed. Throws an error with instructions. */
export async function findChromium(): Promise<string> {
  const found =
    (await configuredChromium()) ??
    (await systemChromium()) ??
    playwrightChromium() ??
    (await installChromium())
  // Playwright reads its configuration again in every worker.
  process.env.CHROMIUM_PATH = found
  return found
}

async function configuredChromium(): Promise<string | null> {
  const file = process.env.CHROMIUM_PATH
  if (!file) return null
  if (!isExecutable(file)) throw new Error(`CHROMIUM_PATH is not a program that can be run: ${file}`)
  return file
}

async function systemChromium(): Promise<string | null> {
  for (const file of installedPrograms(NAMES, [MAC])) {
    // Some systemChromium have a stub that only explains how to install it.
    if ((await exitCode(file, ['--version'], { timeout: 30_000 })) === 0) return file
  }
  return null
}

function playwrightChromium(): string | null {
  const file = chromium.executablePath()
  return existsSync(file) ? file : null
}

async function installChromium(): Promise<string> {
  console.log('No Chromium found: installing one …')
  const failures: string[] = []
  for (const install of (await hasApt()) ? [HEADLESS, 'chromium'].map(byApt) : [installPlaywrights]) {
    failures.push(...(await install()))
    const found = (await systemChromium()) ?? playwrightChromium()
    if (found) return found
  }
  const how =
    'install chromium with your system’s package manager, run npx playwright install chromium, or set CHROMIUM_PATH'
  throw new Error(`The browser tests need a Chromium: ${how}.\n${failures.join('\n')}`)
}

function byApt(name: string): () => Promise<string[]> {
  return () => installByApt(name)
}

async function installPlaywrights(): Promise<string[]> {
  const cli = path.resolve('node_modules/playwright/cli.js')
  return exec(process.execPath, [cli, 'install', 'chromium'], { timeout: TIMEOUT_MS }).then(
    () => [],
    (error: Error) => [error.message],
  )
}
