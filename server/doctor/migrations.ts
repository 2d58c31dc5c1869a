import type pg from 'pg'
import type { Finding } from '@/lib/mail/dns-records'
import { ADVISORY_LOCKS } from '@/lib/platform/advisory-locks'
import { migrationState } from '@/server/database/migrations'

const what = 'Database'

export async function examineSchema(client: pg.Client): Promise<{ finding: Finding; current: boolean }> {
  const { begun, pending, unfinished, unknown } = await migrationState(client)
  const names = unfinished.join(', ')
  if (pending.length > 0 && (await isMigrating(client))) {
    return not('unasked', 'a start is bringing its schema up to date just now: ask again later')
  }
  if (!begun) return not('mend', 'it has no tables yet: start the site, which makes them')
  if (unfinished.some((name) => pending.includes(name))) {
    const says = `a start was ended in the middle of ${names}, and what that had done was rolled back: start the site, which does it again`
    return not('mend', says)
  }
  if (pending.length > 0) {
    const many = pending.length === 1 ? 'one migration' : `${pending.length} migrations`
    const says = `its schema is ${many} older than this release: start the site, which brings it up to date or says why it cannot`
    return not('mend', says)
  }
  if (unknown.length > 0) {
    const says = `it answers; a newer release has changed its schema (${unknown.join(', ')})`
    return { finding: { state: 'ok', what, says }, current: true }
  }
  return { finding: { state: 'ok', what, says: 'it answers, with the newest schema' }, current: true }
}

function not(state: 'mend' | 'unasked', says: string): { finding: Finding; current: boolean } {
  return { finding: { state, what, says }, current: false }
}

// pg_locks shows a 64-bit key in two halves (https://www.postgresql.org/docs/current/view-pg-locks.html).
async function isMigrating(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = $1 AND objsubid = 1
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [ADVISORY_LOCKS.migration],
  )
  return rowCount !== 0
}
