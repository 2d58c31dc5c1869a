/**
 * Aborts when the process is asked to stop (the reason is Interrupted) or an error escapes everything (that error).
 * Later signals are ignored: npm passes on a Ctrl-C that the terminal has already sent.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort(new Interrupted()))
  }
  process.on('uncaughtException', (error) => controller.abort(error))
  return controller.signal
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
