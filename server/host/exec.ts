import { spawn, type SpawnOptions } from 'node:child_process'
import path from 'node:path'
import { StartupError } from '@/server/host/startup-error'

export type Account = { uid?: number; gid?: number }

type Options = Account & {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** In ms. */
  timeout: number
  signal?: AbortSignal
  /** `ignore` for a command that leaves a daemon, which would hold the pipes open. */
  output?: 'keep' | 'ignore'
}

/** Throws StartupError with the last lines of output when it cannot start, fails or times out. */
export async function exec(command: string, args: string[], options: Options): Promise<string> {
  const { code, output, ended } = await execute(command, args, options)
  if (code === 0) return output
  const name = path.basename((command === process.execPath && args[0]) || command)
  throw new StartupError(`${name} ${ended}${output.trim() ? `:\n${lastLines(output)}` : ''}`)
}

/** Null when it could not run or was killed. */
export async function exitCode(command: string, args: string[], options: Options): Promise<number | null> {
  return (await execute(command, args, options)).code
}

export function childOptions(account: Account) {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV }
  return { ...account, cwd: '/', env }
}

type Outcome = { code: number | null; output: string; ended: string }

function execute(command: string, args: string[], options: Options): Promise<Outcome> {
  const { timeout, signal, output: keep = 'keep', ...rest } = options
  const stdio: SpawnOptions['stdio'] = keep === 'keep' ? ['ignore', 'pipe', 'pipe'] : 'ignore'
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, { ...rest, stdio, signal, timeout, killSignal: 'SIGKILL' })
    const started = Date.now()
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: null, output, ended: `could not run: ${error.message}` }))
    child.once(keep === 'keep' ? 'close' : 'exit', (code, killedBy) => {
      const late = killedBy === 'SIGKILL' && Date.now() - started >= timeout
      const ended = late ? `took longer than ${timeout / 1000} s` : `ended with ${code ?? killedBy}`
      resolve({ code, output, ended })
    })
  })
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-20).join('\n')
}
