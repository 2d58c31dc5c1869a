import { Lines } from './lines.ts'
import { LogWriter, type Level, type Source } from './log-writer.ts'
import { printable } from './printable.ts'
import { takeConsole, withoutValues } from './words.mjs'

const TURN_MS = 60_000
const LONGEST_WORDS = 4_000

let writer: LogWriter | null = null

type Print = (text: string) => unknown
const print: Record<Level, Print> = {
  info: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  error: (text) => process.stderr.write(text),
}

/** From now on all output of this process (console, streams, Node's warnings) is logged; only `tell` prints as is. */
export function takeOutput(): void {
  if (writer) return
  const out: Print = process.stdout.write.bind(process.stdout)
  const err: Print = process.stderr.write.bind(process.stderr)
  Object.assign(print, { info: out, warn: err, error: err })
  writer = new LogWriter((level, line) => print[level](line))
  takeConsole((level, text) => writeLog('site', level, text))
  takeStream(process.stdout, 'info')
  takeStream(process.stderr, 'error')
  setInterval(() => writer?.turn(), TURN_MS).unref()
}

function takeStream(stream: NodeJS.WriteStream, level: Level): void {
  const lines = linesOf('site', level)
  stream.write = (piece: string | Uint8Array, ...rest: unknown[]) => {
    lines.write(piece)
    const done = rest.find((one) => typeof one === 'function')
    if (done) process.nextTick(done)
    return true
  }
  process.once('exit', () => lines.end())
}

export function linesOf(source: Source, level: Level): Lines {
  return new Lines((text) => writeLog(source, level, withoutValues(text)))
}

export function writeLog(source: Source, level: Level, text: string): void {
  if (writer) writer.add(source, level, text)
  else console[level](text)
}

/** For the operator: no time or level, since people and scripts read it. */
export function tell(words: string, level: Level = 'info'): void {
  const lines = words.split('\n').map((line) => printable(line, LONGEST_WORDS))
  print[level](`${lines.join('\n')}\n`)
}
