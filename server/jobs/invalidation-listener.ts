import { CHANNEL } from '@/lib/platform/invalidate'
import { PostgresSession } from '@/lib/platform/postgres-session'

const SETTINGS = { keepAlive: true, connectionTimeoutMillis: 3_000 }

/**
 * Calls `onChange` whenever any process announces a change, and after each time the connection was lost, since an
 * announcement may have been missed. Connects again by itself until stopped.
 */
export function listenForInvalidations(databaseUrl: string, onChange: () => void): { stop(): Promise<void> } {
  const session = new PostgresSession(databaseUrl, {
    settings: SETTINGS,
    reconnects: true,
    async prepare(client) {
      client.on('notification', onChange)
      await client.query(`LISTEN ${CHANNEL}`)
      onChange()
    },
  })
  void session.keepOpen()
  return { stop: () => session.end() }
}
