import { newClient } from '@/lib/platform/connections'
import { startPostgres } from '@/server/postgres/embedded-postgres'

// Starts a folder's PostgreSQL, writes a row, then waits or exits.
const [, , folder = '', then] = process.argv
const { ownerUrl: url } = await startPostgres(folder)
const client = newClient(url)
await client.connect()
await client.query('CREATE TABLE IF NOT EXISTS kept (word text)')
await client.query(`INSERT INTO kept VALUES ('durable')`)
console.log(JSON.stringify({ user: process.getuid?.(), url }))
if (then === 'exit') process.exit()
