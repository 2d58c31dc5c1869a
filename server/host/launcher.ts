import { readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { findProcess } from '@/server/host/processes'

const LOOK_MS = 500
const WRITE_ONLY = 1
const HANG_UP = 1

/** npm forwards some signals, but cannot forward SIGKILL. Does nothing when not started by npm. */
export function whenNpmEnds(callback: () => void): void {
  const parent = process.ppid
  if (!isNpm(parent)) return
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(looking)
    callback()
  }, LOOK_MS)
  looking.unref()
}

/** Node resets nohup's SIGHUP handling at its start, so this looks for nohup's other traces (docs/decisions/0030). */
export function isUnderNohup(): boolean {
  const npm = isNpm(process.ppid)
  const outermost = npm ? parentOf(process.ppid) : process.ppid
  return (
    isNohup(process.env._) ||
    (npm && isNohup(variable(process.ppid, '_'))) ||
    hasUnreadableInput() ||
    ignoresHangUp(outermost)
  )
}

function isNpm(pid: number): boolean {
  return /(^|[\s/])npm(-cli\.js)?(\s|$)/.test(findProcess(pid)?.command ?? '')
}

function isNohup(command: string | undefined): boolean {
  return path.basename(command ?? '') === 'nohup'
}

// Linux only (https://man7.org/linux/man-pages/man5/proc.5.html).
function variable(pid: number, name: string): string | undefined {
  const entries = read(`/proc/${pid}/environ`).split('\0')
  return entries.find((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1)
}

function hasUnreadableInput(): boolean {
  const [, flags = '0'] = /^flags:\s*(\d+)/m.exec(read('/proc/self/fdinfo/0')) ?? []
  return (Number.parseInt(flags, 8) & 3) === WRITE_ONLY && inputFile() === '/dev/null'
}

function inputFile(): string {
  try {
    return readlinkSync('/proc/self/fd/0')
  } catch {
    return ''
  }
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

function ignoresHangUp(pid: number): boolean {
  const [, ignored = '0'] = /^SigIgn:\s*([0-9a-f]+)/m.exec(read(`/proc/${pid}/status`)) ?? []
  return (BigInt(`0x${ignored}`) & BigInt(HANG_UP)) !== BigInt(0)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
