import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startCommand, type Program } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'

// A process tree like that of `npm start`: npm, a shell that has exec'ed, Node.
const PROGRAM = 'testing/programs/interruptible.ts'
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const env = { ...process.env, _: '' }

let program: string
let folder: string
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ folder, remove } = await temporaryFolder())
  // Built once: a loader would take longer than the test.
  program = path.join(folder, 'interruptible.mjs')
  buildSync({ entryPoints: [PROGRAM], outfile: program, bundle: true, platform: 'node', format: 'esm' })
  const start = scripts.start?.replace('scripts/start.mjs', `"${program}"`)
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ scripts: { start } }))
})
afterAll(() => remove())

type Chain = { program: Program; npm: number; node: number }

async function began(command: string[]): Promise<Chain> {
  const [file = '', ...args] = command
  const program = startCommand(file, args, { cwd: folder, env })
  const [, node, parent] = /began (\d+) under (\d+)/.exec(await program.line('began')) ?? []
  return { program, npm: Number(parent), node: Number(node) }
}

describe.concurrent('npm start', () => {
  it.each([
    ['npm', 'SIGTERM'],
    ['npm', 'SIGINT'],
    ['npm', 'SIGHUP'],
    ['npm', 'SIGKILL'],
    ['node', 'SIGTERM'],
    ['node', 'SIGINT'],
    ['node', 'SIGHUP'],
  ] as const)('stops when its %s gets %s', async (process_, signal) => {
    const chain = await began(['npm', 'start'])
    // No process in between could swallow a signal.
    expect(chain.npm).toBe(chain.program.child.pid)
    process.kill(chain[process_], signal)
    await chain.program.ended
    expect(chain.program.printed()).toContain('asked to stop')
  })

  it('lives on under nohup when its terminal goes, and stops when it is told to', async () => {
    const chain = await began(['bash', '-c', 'nohup npm start'])
    process.kill(chain.node, 'SIGHUP')
    process.kill(chain.npm, 'SIGHUP')
    await chain.program.line('heard SIGHUP')
    await vi.waitUntil(() => !isAlive(chain.npm), { timeout: 10_000 })
    expect(isAlive(chain.node)).toBe(true)
    process.kill(chain.node, 'SIGTERM')
    await chain.program.ended
    expect(chain.program.printed()).toContain('asked to stop')
  })
})

describe.concurrent('without npm', () => {
  it.each([
    ['a shell that runs nohup', 'nohup node "$0"', 'lives on'],
    ['a shell that runs nohup, its output and input elsewhere', 'nohup node "$0" </dev/null', 'lives on'],
    ['a script that runs under nohup', `nohup sh -c 'node "$0"; true' "$0"`, 'lives on'],
    ['a shell', 'node "$0"', 'stops'],
    ['a shell, in the background', 'node "$0" </dev/null & wait', 'stops'],
  ])('%s: %s', async (_, command, then) => {
    const shell = startCommand('bash', ['-c', command, program], { env })
    const node = Number(/began (\d+)/.exec(await shell.line('began'))?.[1])
    process.kill(node, 'SIGHUP')
    await shell.line(then === 'stops' ? 'asked to stop' : 'heard SIGHUP')
    expect(shell.printed().includes('asked to stop')).toBe(then === 'stops')
    if (then !== 'stops') process.kill(node, 'SIGTERM')
    await shell.ended
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
