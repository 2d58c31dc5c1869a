import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { messageOf, StartupError } from '@/server/host/startup-error'

// The newest releases when last checked.
const VERSIONS: Record<string, string> = { '20': '20.20.2', '22': '22.23.3', '24': '24.21.0' }
const FOLDER = 'node_modules/.cache/other-node'

export const MAJORS = Object.keys(VERSIONS)

/** Installed next to the packages at first use. Throws StartupError. */
export async function installNode(major: string): Promise<string> {
  const version = VERSIONS[major] ?? ''
  // npm's package `node` installs one of these; used directly, it needs no install script.
  const system = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${system}-${process.arch}`
  const folder = path.resolve(FOLDER, version)
  const program = path.join(folder, 'node_modules', name, 'bin', system === 'win' ? 'node.exe' : 'node')
  if (!existsSync(program)) await install(`${name}@${version}`, folder)
  const { stdout } = await promisify(execFile)(program, ['--version'])
  if (stdout.trim() !== `v${version}`)
    throw new StartupError(`${program} is ${stdout.trim()}: remove ${folder}`)
  return program
}

async function install(spec: string, folder: string): Promise<void> {
  console.log(`Installing ${spec} …`)
  await mkdir(folder, { recursive: true })
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    spec,
  ]
  try {
    await promisify(execFile)('npm', args, { cwd: folder })
  } catch (error) {
    throw new StartupError(`npm cannot bring ${spec}: ${messageOf(error)}`)
  }
}
