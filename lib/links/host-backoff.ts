import { LINK_COLUMNS } from '@/lib/links/link-columns'
import { db, type Transaction } from '@/lib/platform/db'

/** Until when a host (`URL.host`) asked to be left alone (Retry-After); null when it did not. */
export async function backoffUntil(host: string): Promise<Date | null> {
  const quiet = await db().quietHost.findFirst({
    where: { host, until: { gt: new Date() } },
    select: { until: true },
  })
  return quiet?.until ?? null
}

/** Postpones every address of a host: Retry-After concerns all of its pages. */
export async function backOff(tx: Transaction, host: string, until: Date): Promise<void> {
  await tx.$executeRaw`DELETE FROM quiet_hosts WHERE until < now()`
  await tx.$executeRaw`
    INSERT INTO quiet_hosts (host, until) VALUES (${host}, ${until})
    ON CONFLICT (host) DO UPDATE SET until = GREATEST(quiet_hosts.until, excluded.until)`
  for (const { url, askAt } of Object.values(LINK_COLUMNS)) {
    await tx.$executeRaw`
      UPDATE "references" SET ${askAt} = ${until}
      WHERE ${askAt} < ${until} AND lower(substring(${url} FROM '^https?://([^/?#]+)')) = ${host}`
  }
}
