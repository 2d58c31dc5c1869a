import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { writePrivately } from '@/server/host/data-dir'
import { hasCode } from '@/server/host/startup-error'

export const SITE_ROLE = 'campaign_site'

const POWERLESS = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT'

export async function readSitePassword(dataDir: string): Promise<string | null> {
  try {
    return (await readFile(passwordFile(dataDir), 'utf8')).trim() || null
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Created at first use, and again when it was lost. */
export async function keepSitePassword(dataDir: string): Promise<string> {
  const kept = await readSitePassword(dataDir)
  if (kept) return kept
  const password = randomBytes(24).toString('hex')
  await writePrivately(passwordFile(dataDir), `${password}\n`)
  return password
}

/** Also revokes other rights from an existing role. */
export async function makeSiteRole(owner: pg.ClientBase, password: string): Promise<void> {
  const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [SITE_ROLE])
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER'
  await owner.query(
    `${verb} ROLE ${SITE_ROLE} LOGIN ${POWERLESS} PASSWORD ${pg.escapeLiteral(password)} VALID UNTIL 'infinity'`,
  )
  await owner.query(`ALTER ROLE ${SITE_ROLE} RESET ALL`)
  const { rows } = await owner.query<{ name: string }>(
    `SELECT r.rolname AS name FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
     WHERE m.member = $1::regrole`,
    [SITE_ROLE],
  )
  for (const { name } of rows) await owner.query(`REVOKE ${pg.escapeIdentifier(name)} FROM ${SITE_ROLE}`)
}

function passwordFile(dataDir: string): string {
  return path.join(dataDir, 'postgres-site-password')
}
