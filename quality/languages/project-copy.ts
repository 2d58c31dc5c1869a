import { cp, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exec } from '@/server/host/exec'

const MINUTE = 60_000

/** Copies the project's sources into a folder, with its packages linked, and writes `files` into the copy. */
export async function copyProject(to: string, files: ReadonlyMap<string, string>): Promise<void> {
  await cp('.', to, { recursive: true, filter: isSource })
  // The compiler refuses a symbolic link that leads out of the project.
  await exec('cp', ['-RPl', path.resolve('node_modules'), to], { timeout: 5 * MINUTE })
  for (const [file, content] of files) {
    const place = path.join(to, file)
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, content)
  }
}

// Builds, data and settings begin with a dot; generated files are part of what runs.
function isSource(source: string): boolean {
  const [first = ''] = path.normalize(source).split(path.sep)
  return source === '.' || !/^\.|^(node_modules|screens|test-results|coverage)$/.test(first)
}
