import { copyFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { exec } from '@/server/host/exec'

const MANIFESTS = 'quality/lighthouse'
// Installed apart, so that whoever starts or tests the site does not fetch it.
const FOLDER = path.resolve('node_modules/.cache/lighthouse')
const MINUTE = 60_000

/** The program of the pinned Lighthouse, installed at first use without running anybody's install script. Throws StartupError. */
export async function installLighthouse(): Promise<string> {
  const installed = path.join(FOLDER, 'node_modules/lighthouse')
  if ((await versionIn(installed)) !== (await pinnedVersion())) await install()
  return path.join(installed, 'cli/index.js')
}

async function pinnedVersion(): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(path.join(MANIFESTS, 'package.json'), 'utf8')) as {
    dependencies: { lighthouse: string }
  }
  return dependencies.lighthouse
}

async function versionIn(folder: string): Promise<string | null> {
  const manifest = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => null)
  return manifest && (JSON.parse(manifest) as { version: string }).version
}

async function install(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  for (const name of ['package.json', 'package-lock.json'])
    await copyFile(path.join(MANIFESTS, name), path.join(FOLDER, name))
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  await exec('npm', args, { cwd: FOLDER, env: process.env, timeout: 10 * MINUTE })
}
