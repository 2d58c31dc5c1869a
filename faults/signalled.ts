import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { processesNaming, startCommand, type Program } from '@/tools/programs'
import type { Drill } from './drill.ts'
import { exactly, info, none, within, type Figure } from './figures.ts'
import type { Scene } from './scene.ts'

const READY = 'The site is ready at'
const STOPPED_WITHIN = 20
const OUTLIVES_MS = 3_000
const SENT = [
  ['npm', 'SIGTERM'],
  ['npm', 'SIGINT'],
  ['npm', 'SIGHUP'],
  ['npm', 'SIGKILL'],
  ['node', 'SIGTERM'],
  ['node', 'SIGINT'],
  ['node', 'SIGHUP'],
] as const

type ProcessTree = { program: Program; npm: number; node: number }

type Settings = { DATA_DIR: string } & Record<string, string>

export const signalled: Drill = {
  name: 'signalled',
  title: 'Signals to each process of npm start',
  apart: true,
  async run(scene, { patience }) {
    const dataDir = await scene.data()
    const settings = scene.settings(await scene.mail(), { PORT: '0', DATA_DIR: dataDir })
    const figures: Figure[] = []
    for (const [process_, signal] of SENT) {
      const tree = await startTree(scene, settings, ['npm', 'start'])
      const began = performance.now()
      process.kill(tree[process_], signal)
      await tree.program.ended
      const says = `until all had stopped after ${signal} to ${process_}`
      figures.push(within(says, performance.now() - began, STOPPED_WITHIN * patience))
      figures.push(none(`left by ${signal} to ${process_}`, processesNaming(dataDir)))
    }
    return [...figures, ...(await underNohup(scene, settings))]
  },
}

async function underNohup(scene: Scene, settings: Settings): Promise<Figure[]> {
  const { program, npm, node } = await startTree(scene, settings, ['bash', '-c', 'nohup npm start'])
  for (const pid of [npm, node]) process.kill(pid, 'SIGHUP')
  await wait(OUTLIVES_MS)
  const lives = isAlive(node)
  if (lives) process.kill(node, 'SIGTERM')
  await program.ended
  return [
    exactly('ends by SIGHUP under nohup', lives ? 0 : 1, 0),
    info('npm itself outlives it', isAlive(npm) ? 'yes' : 'no'),
    none('left after SIGTERM to node under nohup', processesNaming(settings.DATA_DIR)),
  ]
}

async function startTree(scene: Scene, settings: Settings, command: string[]): Promise<ProcessTree> {
  const [file = '', ...args] = command
  const env = { ...process.env, ...BLANK_ENVIRONMENT, _: '', ...settings }
  const program = startCommand(file, args, { env })
  const npm = program.child.pid ?? 0
  scene.atEnd(() => program.child.kill('SIGKILL'))
  await program.line(READY)
  return { program, npm, node: await lockHolder(settings.DATA_DIR) }
}

// The process that holds the data folder's lock.
async function lockHolder(dataDir: string): Promise<number> {
  const names = (await readdir(dataDir)).filter((name) => name.startsWith('running.'))
  const holders = await Promise.all(names.map((name) => readFile(path.join(dataDir, name), 'utf8')))
  return Math.max(...holders.map((text) => Number(JSON.parse(text).pid)))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
