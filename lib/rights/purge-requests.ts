import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { REQUEST_DAYS } from '@/lib/rights/rules'

/** Deletes requests three years after they were answered. Returns how many. */
export async function purgeRequests(_job: Authorized<'job'>): Promise<number> {
  return db().$executeRaw`
    DELETE FROM rights_requests WHERE answered_at < now() - make_interval(days => ${REQUEST_DAYS})`
}
