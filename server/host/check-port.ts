import { once } from 'node:events'
import { createServer } from 'node:net'
import { hasCode, messageOf, StartupError } from '@/server/host/startup-error'

/** Checked before the database is changed. Throws StartupError. */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer()
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw cannotListen(error, host, port)
  }
  server.close()
  await once(server, 'close')
}

export function cannotListen(error: unknown, host: string, port: number): StartupError {
  return new StartupError(explain(error, host, port))
}

function explain(error: unknown, host: string, port: number): string {
  if (hasCode(error, 'EADDRINUSE')) return `Port ${port} on ${host} is taken: stop what uses it, or set PORT.`
  if (hasCode(error, 'EACCES'))
    return `Port ${port} may not be used by this user: set PORT to one above 1023.`
  if (hasCode(error, 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'))
    return `HOST (${host}) is no address of this machine: set it to one, or to 0.0.0.0 for all.`
  return `The server cannot listen on ${host}:${port}: ${messageOf(error)}`
}
