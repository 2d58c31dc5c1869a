import pg from 'pg'
import { withConnection } from '@/lib/platform/connections'
import { StartupError } from '@/server/host/startup-error'

const SCHEMAS = ['public', 'graphile_worker']
const OF_TABLES = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']
const OF_SEQUENCES = ['SELECT', 'USAGE']
// Written only by the owner's triggers and migrations.
const READ_ONLY = ['corrections', '_prisma_migrations']
// Functions of triggers: what they refuse the site may not ask for; versions go with their update alone.
const REFUSING = ['refuse_change', 'keep_with_update']

// For every role: a policy that named one would keep a backup from being restored where that role is missing.
const POLICY = 'rights_decide'
const ROLE = '(SELECT oid FROM pg_roles WHERE rolname = $1)'
const OWNER = '(SELECT oid FROM pg_roles WHERE rolname = current_user)'

type Relation = {
  schema: string
  name: string
  kind: 'table' | 'sequence'
  /** The statements that a trigger always refuses (UPDATE, DELETE). */
  refused: string[]
  granted: string[]
  hidden: boolean
}

/** `owner` holds the advisory lock `lock`. Throws StartupError where the two addresses are two databases. */
export async function grantRights(owner: pg.ClientBase, siteUrl: string, lock: number): Promise<void> {
  const role = await siteRole(siteUrl, lock)
  const { rows } = await owner.query<{ one: boolean }>('SELECT current_user = $1 AS one', [role])
  if (rows[0]?.one) return
  const to = pg.escapeIdentifier(role)
  for (const statement of [
    ...(await forSchemas(owner, role, to)),
    ...(await relations(owner, role)).flatMap((relation) => forRelation(relation, to)),
  ]) {
    await owner.query(statement)
  }
}

async function siteRole(siteUrl: string, lock: number): Promise<string> {
  const [site] = await withConnection(siteUrl, async (client) => {
    const { rows } = await client.query<{ role: string; elsewhere: boolean }>(
      'SELECT current_user AS role, pg_try_advisory_lock($1) AS elsewhere',
      [lock],
    )
    return rows
  })
  if (!site || site.elsewhere)
    throw new StartupError('DATABASE_URL and DATABASE_OWNER_URL lead to two databases.')
  return site.role
}

async function forSchemas(owner: pg.ClientBase, role: string, to: string): Promise<string[]> {
  const { rows } = await owner.query<{ schema: string; usable: boolean; later: boolean }>(
    `SELECT nspname AS schema, has_schema_privilege($1, oid, 'USAGE') AS usable, EXISTS (
       SELECT FROM pg_default_acl d, aclexplode(d.defaclacl) a
       WHERE d.defaclnamespace = n.oid AND d.defaclobjtype = 'S' AND d.defaclrole = ${OWNER}
         AND a.grantee = ${ROLE}) AS later
     FROM pg_namespace n WHERE nspname = ANY ($2)`,
    [role, SCHEMAS],
  )
  return rows.flatMap(({ schema, usable, later }) => {
    const defaults = `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT`
    return [
      ...(usable ? [] : [`GRANT USAGE ON SCHEMA ${schema} TO ${to}`]),
      ...(later
        ? []
        : [
            `${defaults} ${OF_TABLES.join(', ')} ON TABLES TO ${to}`,
            `${defaults} ${OF_SEQUENCES.join(', ')} ON SEQUENCES TO ${to}`,
          ]),
    ]
  })
}

function forRelation({ schema, name, kind, refused, granted, hidden }: Relation, to: string): string[] {
  const wanted = wantedOf(kind, name, refused)
  const [missing, excess] = [without(wanted, granted), without(granted, wanted)]
  const on = `${schema}.${pg.escapeIdentifier(name)}`
  return [
    ...(missing.length > 0 ? [`GRANT ${missing.join(', ')} ON ${kind} ${on} TO ${to}`] : []),
    ...(excess.length > 0 ? [`REVOKE ${excess.join(', ')} ON ${kind} ${on} FROM ${to}`] : []),
    ...(hidden ? [`CREATE POLICY ${POLICY} ON ${on} USING (true)`] : []),
  ]
}

function wantedOf(kind: Relation['kind'], name: string, refused: string[]): string[] {
  if (kind === 'sequence') return OF_SEQUENCES
  return READ_ONLY.includes(name) ? ['SELECT'] : without(OF_TABLES, refused)
}

// pg_trigger.tgtype is a bit mask: 8 is DELETE, 16 UPDATE. A trigger with a condition refuses only some changes.
async function relations(owner: pg.ClientBase, role: string): Promise<Relation[]> {
  const { rows } = await owner.query<Relation>(
    `SELECT n.nspname AS schema, c.relname AS name, CASE c.relkind WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind,
       ARRAY(SELECT verb FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid,
         (VALUES ('DELETE', 8), ('UPDATE', 16)) AS verbs (verb, bit)
         WHERE t.tgrelid = c.oid AND p.proname = ANY ($3) AND t.tgqual IS NULL AND t.tgtype & bit > 0) AS refused,
       ARRAY(SELECT privilege_type FROM aclexplode(c.relacl) WHERE grantee = ${ROLE}) AS granted,
       c.relrowsecurity AND NOT EXISTS (
         SELECT FROM pg_policy WHERE polrelid = c.oid AND polname = '${POLICY}') AS hidden
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($2) AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND pg_has_role(c.relowner, 'USAGE')
     ORDER BY c.oid`,
    [role, SCHEMAS, REFUSING],
  )
  return rows
}

function without(all: string[], some: string[]): string[] {
  return all.filter((each) => !some.includes(each))
}
