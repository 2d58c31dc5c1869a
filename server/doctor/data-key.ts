import type pg from 'pg'
import type { Finding } from '@/lib/mail/dns-records'
import { opensProbe } from '@/server/database/data-key'
import { mend, ok, unasked } from './finding.ts'

const WHAT = 'DATA_KEY'

export async function examineDataKey(client: pg.Client, dataKey: string | undefined): Promise<Finding> {
  if (!dataKey) return unasked(WHAT, 'it is unset: the start makes one and keeps it in DATA_DIR')
  const { rows } = await client.query<{ probe: Buffer | null }>(
    'SELECT key_probe AS probe FROM campaign WHERE id = 1',
  )
  const probe = rows[0]?.probe
  if (!probe) return unasked(WHAT, 'nothing is sealed yet: the first start notes which key it is')
  return opensProbe(probe)
    ? ok(WHAT, 'it opens what the database holds: is a copy of it kept elsewhere?')
    : mend(
        WHAT,
        'it is not the one that this database is sealed with, and nothing can be read: put that one back',
      )
}
