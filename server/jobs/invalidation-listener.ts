import type { Client } from 'pg'
import { CHANNEL } from '@/lib/platform/invalidate'
import { newClient } from '@/lib/platform/connections'

const RETRY_MS = 1000
const PATIENCE = { keepAlive: true, connectionTimeoutMillis: 3000 }

/**
 * Calls `onChange` whenever any process announces a change, and after each time the connection was lost, since an
 * announcement may have been missed. Connects again by itself until stopped.
 */
export function listenForInvalidations(databaseUrl: string, onChange: () => void): { stop(): Promise<void> } {
  let client: Client | undefined
  let retry: NodeJS.Timeout | undefined
  let stopped = false

  async function connect(): Promise<void> {
    const next = newClient(databaseUrl, PATIENCE)
    next.on('notification', onChange)
    next.on('error', () => reconnect(next))
    next.on('end', () => reconnect(next))
    client = next
    try {
      await next.connect()
      await next.query(`LISTEN ${CHANNEL}`)
      onChange()
    } catch {
      reconnect(next)
    }
  }

  function reconnect(lost: Client): void {
    if (stopped || client !== lost) return
    client = undefined
    lost.end().catch(() => undefined)
    retry = setTimeout(connect, RETRY_MS)
  }

  void connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
