import { tryLock, type Holder, type ProcessLock } from '@/server/host/process-lock'
import { StartupError } from '@/server/host/startup-error'

/** One site a data folder. Throws StartupError naming the process that has it. */
export async function takeLock(dataDir: string): Promise<ProcessLock> {
  const taken = await tryLock(dataDir, 'running')
  if ('holder' in taken) throw refusal(dataDir, taken.holder)
  return taken.lock
}

function refusal(dataDir: string, { pid, address }: Holder): StartupError {
  const where = address ? `at ${address}` : 'and is still starting'
  return new StartupError(
    `The site already runs on ${dataDir}: process ${pid} ${where}. Stop it first, or set DATA_DIR.`,
  )
}
