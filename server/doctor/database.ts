import type pg from 'pg'
import type { Finding } from '@/lib/mail/dns-records'
import { withConnection } from '@/lib/platform/connections'
import { majorVersion, OLDEST_POSTGRES } from '@/server/database/postgres-version'

// A session without our settings, to see the database's own defaults.
const OTHERS = { options: '' }
// Members of these access files or run programs on the database's machine.
const MIGHTY = ['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files']

export async function examineDatabase(url: string): Promise<Finding[]> {
  return [
    ...(await withConnection(url, async (client) => [await version(client), await role(client)])),
    await withConnection(url, timeZone, OTHERS),
  ]
}

async function version(client: pg.Client): Promise<Finding> {
  const what = 'PostgreSQL'
  const number = await majorVersion(client)
  return number < OLDEST_POSTGRES
    ? {
        state: 'mend',
        what,
        says: `version ${number} is too old: the site needs ${OLDEST_POSTGRES} or newer`,
      }
    : { state: 'ok', what, says: `version ${number}; the site needs ${OLDEST_POSTGRES} or newer` }
}

async function timeZone(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ zone: string }>(`SELECT current_setting('timezone') AS zone`)
  const says = `the database’s own is ${rows[0]?.zone}; the site’s connections run in UTC, whatever it is`
  return { state: 'ok', what: 'Time zone', says }
}

async function role(client: pg.Client): Promise<Finding> {
  const what = 'Role'
  const { rows } = await client.query<{ may: string[] }>(MAY, [MIGHTY])
  const may = rows[0]?.may ?? []
  return may.length === 0
    ? { state: 'ok', what, says: 'it can neither change what is append-only nor run programs' }
    : {
        state: 'mend',
        what,
        says: `that of DATABASE_URL ${may.join(', ')}: make a second one without rights, and give the address for this one as DATABASE_OWNER_URL`,
      }
}

const MAY = `
  SELECT array_remove(ARRAY[
    CASE WHEN rolsuper THEN 'is a superuser' END,
    CASE WHEN rolcreaterole THEN 'makes roles' END,
    CASE WHEN rolreplication THEN 'may replicate' END,
    CASE WHEN rolbypassrls THEN 'passes row security' END,
    CASE WHEN EXISTS (SELECT FROM pg_roles m WHERE m.rolname = ANY ($1) AND pg_has_role(m.oid, 'MEMBER'))
      THEN 'runs programs or reaches files on the database’s machine' END,
    CASE WHEN EXISTS (
      SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_has_role(relowner, 'MEMBER'))
      THEN 'owns the tables, or may become their owner' END,
    CASE WHEN EXISTS (
      SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'refuse_change'
        AND has_table_privilege(t.tgrelid, 'TRUNCATE')) THEN 'may empty append-only tables' END,
    CASE WHEN has_schema_privilege('public', 'CREATE') THEN 'may make tables and functions' END
  ], NULL) AS may FROM pg_roles WHERE rolname = current_user`
