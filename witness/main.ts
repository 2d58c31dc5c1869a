import { SetupError } from './key.ts'
import { parseSettings, USAGE } from './options.ts'
import { startWitness } from './start.ts'

const TAKEN: Record<string, string> = {
  EADDRINUSE: 'Something else listens on that port: choose another by --port.',
  EACCES: 'That port or folder may not be used by this account.',
}

try {
  const settings = parseSettings(process.argv.slice(2))
  if (settings) {
    const { vkey, origins, host, port, stop } = await startWitness(settings)
    console.log(`This witness is ${vkey}`)
    for (const origin of origins) console.log(`It cosigns ${origin}`)
    console.log(`It listens on ${host}, port ${port}`)
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
  } else {
    console.log(USAGE)
  }
} catch (error) {
  const { code = '' } = error as NodeJS.ErrnoException
  const words = error instanceof SetupError ? error.message : TAKEN[code]
  console.error(words ?? (error instanceof Error ? error.stack : error))
  process.exitCode = 1
}
