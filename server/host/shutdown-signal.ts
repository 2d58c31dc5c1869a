import { isUnderNohup, whenNpmEnds } from '@/server/host/launcher'

type ShutdownSignal = {
  signal: AbortSignal
  interrupt(reason: Error): void
}

/** Aborts on a signal, npm's end or an uncaught error. npm repeats the terminal's Ctrl-C: later signals are ignored. */
export function shutdownSignal(): ShutdownSignal {
  const controller = new AbortController()
  const stop = () => controller.abort(new ShutdownRequested())
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

export class ShutdownRequested extends Error {}

export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
