import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export type Program = {
  child: ChildProcess
  printed(): string
  /** The first line that contains a text; rejects when the program ends without it. */
  line(text: string): Promise<string>
  /** The exit code; null when it was killed. */
  ended: Promise<number | null>
}

export function startProgram(file: string, args: string[] = [], options: SpawnOptions = {}): Program {
  return startCommand(
    process.execPath,
    [...(file.endsWith('.ts') ? ['--import', 'tsx'] : []), file, ...args],
    options,
  )
}

export function startSiteProgram(options: SpawnOptions): Program {
  return startCommand(process.execPath, siteArguments(), options)
}

export function siteArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').slice(2)
}

export function startCommand(command: string, args: string[], options: SpawnOptions): Program {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  for (const input of [child.stdout, child.stderr]) {
    if (input) createInterface({ input }).on('line', (line) => child.emit('printed', lines.push(line)))
  }
  const ended = once(child, 'close').then(([code]) => code)
  const printed = () => lines.join('\n')
  return {
    child,
    printed,
    ended,
    async line(text) {
      for (;;) {
        const found = lines.find((line) => line.includes(text))
        if (found) return found
        const over = ended.then(() => true)
        if (child.exitCode !== null) throw new Error(`It ended without "${text}":\n${printed()}`)
        await Promise.race([once(child, 'printed'), over])
      }
    },
  }
}

export function processesNaming(folder: string): string[] {
  const commands = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return commands.map(commandOf).filter((command) => command.includes(folder))
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
