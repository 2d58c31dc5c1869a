import type { MessagePort, Worker } from 'node:worker_threads'
import type { Level, Source } from './log-writer.ts'
import { linesOf, writeLog } from './log.ts'

/** Console calls arrive by `log`, other output by the thread's streams. */
export function takeOutputOf(thread: Worker, log: MessagePort, source: Source): void {
  log.on('message', ({ level, text }: { level: Level; text: string }) => writeLog(source, level, text))
  log.unref()
  const out = linesOf(source, 'info')
  const err = linesOf(source, 'error')
  thread.stdout.on('data', (piece: Buffer) => out.write(piece))
  thread.stderr.on('data', (piece: Buffer) => err.write(piece))
  thread.once('exit', () => {
    out.end()
    err.end()
  })
}
