import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { exec } from '@/server/host/exec'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { startProgram } from '@/tools/programs'

const LEFT_OUT = /^(node_modules|\.git|\.next.*|\.data.*|test-results|playwright-report|screens)$/

export type Build = { folder: string; id: string; actions: string[] }

/** Builds this source in another folder, with the data folder's key of server actions. */
export async function buildIn(folder: string, dataDir: string): Promise<Build> {
  const entries = (await readdir('.')).filter((name) => !LEFT_OUT.test(name))
  await exec('cp', ['-a', ...entries, folder], { timeout: 120_000 })
  await copyModules(folder)
  const env = { ...process.env, ...BLANK_ENVIRONMENT, DATA_DIR: dataDir, NEXT_DIST_DIR: '.next' }
  const program = startProgram('scripts/build.ts', [], { cwd: folder, env })
  if ((await program.ended) !== 0) throw new Error(`The build failed:\n${program.printed()}`)
  const made = (name: string) => readFile(path.join(folder, '.next', name), 'utf8')
  const { node } = JSON.parse(await made('server/server-reference-manifest.json')) as { node: object }
  return { folder, id: await made('BUILD_ID'), actions: Object.keys(node).sort() }
}

// Hard links where possible: it is a gigabyte.
async function copyModules(folder: string): Promise<void> {
  const to = path.join(folder, 'node_modules')
  try {
    await exec('cp', ['-al', 'node_modules', to], { timeout: 120_000 })
  } catch {
    await exec('rm', ['-rf', to], { timeout: 120_000 })
    await exec('cp', ['-a', 'node_modules', to], { timeout: 300_000 })
  }
}
