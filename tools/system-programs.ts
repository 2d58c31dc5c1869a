import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { exec, exitCode } from '@/server/host/exec'

const TIMEOUT_MS = 600_000

export function installedPrograms(names: string[], others: string[] = []): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...others].filter(
    isExecutable,
  )
}

export async function hasApt(): Promise<boolean> {
  return process.getuid?.() === 0 && (await exitCode('apt-get', ['--version'], { timeout: 30_000 })) === 0
}

/** Installs the Debian package of that name where there is no such program. Throws an error with instructions. */
export async function ensureProgram(name: string): Promise<void> {
  if (installedPrograms([name]).length > 0) return
  const failures = (await hasApt()) ? await installByApt(name) : []
  if (installedPrograms([name]).length > 0) return
  throw new Error(`Install ${name} with your system’s package manager.\n${failures.join('\n')}`.trim())
}

/** Returns the failures. */
export async function installByApt(name: string): Promise<string[]> {
  const env: NodeJS.ProcessEnv = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const failures: string[] = []
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    await exec('apt-get', args, { env, timeout: TIMEOUT_MS }).catch((error: Error) =>
      failures.push(error.message),
    )
  }
  return failures
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
