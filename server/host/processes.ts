import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { StartupError } from '@/server/host/startup-error'

export type RunningProcess = {
  command: string
  /** Distinguishes a later process with the same number. */
  born: string
}

/** Null also for a zombie. */
export function findProcess(pid: number): RunningProcess | null {
  if (!Number.isInteger(pid) || pid <= 0) return null
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid)
}

export function thisProcess(): RunningProcess {
  const found = findProcess(process.pid)
  if (!found) throw new StartupError('The list of processes cannot be read (neither /proc nor ps).')
  return found
}

function fromProc(pid: number): RunningProcess | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold anything, so count fields from the end (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { command, born: `${boot} ${fields[19]}` }
  } catch {
    return null
  }
}

function fromPs(pid: number): RunningProcess | null {
  try {
    const options = { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } } as const
    const ask = (field: string) => execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], options).trim()
    if (ask('stat').startsWith('Z')) return null
    return { command: ask('args'), born: ask('lstart') }
  } catch {
    return null
  }
}
