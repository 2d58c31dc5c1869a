import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { MadeLog } from '@/testing/doubles/ledger'

const log = new MadeLog('campaign.example/ledger').add(Buffer.from('an entry'))

let folder = ''
let running: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'w-'))
  await cp('verify', path.join(folder, 'verify'), { recursive: true })
  await cp('witness', path.join(folder, 'witness'), { recursive: true })
})
afterEach(async () => {
  await Promise.all(running.map((child) => end(child, 'SIGKILL')))
  running = []
  await rm(folder, { recursive: true })
})

/** The two copied folders alone; Node.js 20 cannot run TypeScript by itself. */
function run(...args: string[]): ChildProcess {
  const loader = Reflect.get(process.features, 'typescript') ? [] : ['--import', import.meta.resolve('tsx')]
  const all = [...loader, 'witness/main.ts', ...args, '--port', '0', '--state', 'state']
  const child = spawn(process.execPath, all, { cwd: folder })
  running.push(child)
  return child
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return ended
}

/** What it prints until it listens, or until it ends. */
function printed(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    const read = (piece: Buffer) => {
      text += piece.toString()
      if (/port \d+\n/.test(text)) resolve(text)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('close', () => resolve(text))
  })
}

const portOf = (text: string) => /port (\d+)/.exec(text)?.[1] ?? ''
const vkeyOf = (text: string) => /This witness is (\S+)/.exec(text)?.[1]

function add(port: string): Promise<Response> {
  const body = `old 0\n\n${log.checkpoint().toString()}`
  return fetch(`http://127.0.0.1:${port}/add-checkpoint`, { method: 'POST', body })
}

it('says who it is, ends cleanly, and is the same after it was killed', async () => {
  const first = run('--log', log.key.vkey, '--name', 'paper.example')
  const said = await printed(first)
  expect(said).toContain('It cosigns campaign.example/ledger')
  expect(vkeyOf(said)).toMatch(/^paper\.example\+/)
  expect((await add(portOf(said))).status).toBe(200)
  await end(first, 'SIGKILL')

  const second = run('--log', log.key.vkey)
  const again = await printed(second)
  expect(vkeyOf(again)).toBe(vkeyOf(said))
  expect((await add(portOf(again))).status).toBe(409)
  expect(await end(second, 'SIGTERM')).toBe(0)
})

it('says what is missing', async () => {
  for (const args of [[], ['--log', 'x'], ['--log', log.key.vkey, '--name', 'a b'], ['--nothing']]) {
    const child = run(...args)
    const said = await printed(child)
    expect(said).not.toBe('')
    expect(said).not.toMatch(/\n +at /)
    expect(await end(child, 'SIGKILL')).toBe(1)
  }
})
