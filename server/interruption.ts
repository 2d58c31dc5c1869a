import { isUnderNohup, whenNpmEnds } from '@/server/launcher'

type Interruption = {
  signal: AbortSignal
  /** Aborts for another reason. */
  interrupt(reason: Error): void
}

/**
 * Aborts when the process is asked to stop (the reason is Interrupted), by itself or by the npm that started it, or when an error
 * escapes everything (that error). Later signals are ignored: npm passes on a Ctrl-C that the terminal has already sent.
 */
export function interruption(): Interruption {
  const controller = new AbortController()
  const stop = () => controller.abort(new Interrupted())
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop)
  if (isUnderNohup()) {
    process.on('SIGHUP', () => {})
  } else {
    process.on('SIGHUP', stop)
    whenNpmEnds(stop)
  }
  process.on('uncaughtException', (error) => controller.abort(error))
  return { signal: controller.signal, interrupt: (reason) => controller.abort(reason) }
}

/** The reason of an abort that somebody asked for. */
export class Interrupted extends Error {}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
