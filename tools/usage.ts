import { readdirSync, readFileSync } from 'node:fs'

// USER_HZ on every Linux architecture that Node supports (proc(5)).
const MS_A_TICK = 10

type Stat = { pid: number; parent: number; ticks: number }

/** CPU time in ms of process trees, ended children included; null without /proc or processes. */
export function cpuOf(roots: number[]): number | null {
  const tree = processTree(roots)
  return tree && tree.reduce((sum, { ticks }) => sum + ticks, 0) * MS_A_TICK
}

/** Memory in bytes of process trees, shared pages counted once; null without /proc or processes. */
export function memoryOf(roots: number[]): number | null {
  const tree = processTree(roots)
  if (!tree) return null
  const held = tree.map(({ pid }) => parseStatus(readProc(pid, 'status')))
  const most = (kind: 'files' | 'shared') => Math.max(...held.map((process) => process[kind]))
  return held.reduce((sum, { own }) => sum + own, 0) + most('files') + most('shared')
}

function processTree(roots: number[]): Stat[] | null {
  if (roots.length === 0) return null
  const all = readAll()
  const found = new Set(roots)
  for (let size = 0; size < found.size;) {
    size = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  const tree = all.filter(({ pid }) => found.has(pid))
  return tree.length > 0 ? tree : null
}

function readAll(): Stat[] {
  try {
    const pids = readdirSync('/proc').map(Number).filter(Boolean)
    return pids.map((pid) => parseStat(readProc(pid, 'stat'))).filter((stat) => stat !== null)
  } catch {
    return []
  }
}

/** Parses /proc/PID/stat; null for a process that is gone. */
export function parseStat(text: string): Stat | null {
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [, parent, ...rest] = fields
  if (parent === undefined) return null
  const ticks = rest.slice(9, 13).reduce((sum, value) => sum + value, 0)
  return { pid: Number.parseInt(text), parent, ticks }
}

/** The resident bytes of /proc/PID/status, by kind. */
export function parseStatus(status: string): { own: number; files: number; shared: number } {
  const read = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * 1024
  return { own: read('RssAnon'), files: read('RssFile'), shared: read('RssShmem') }
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
