import { CHANNEL } from '@/lib/platform/invalidate'
import { PostgresSession } from '@/lib/platform/postgres-session'

const SETTINGS = { keepAlive: true, connectionTimeoutMillis: 3_000 }

/** Calls `onChange` after each reconnect too, since a notification may have been missed. */
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
