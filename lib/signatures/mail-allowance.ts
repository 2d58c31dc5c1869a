import type { Transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

/** Limits on mails that strangers' posts cause to one address: mails a day, and seconds between two. */
export function mailAllowance(): { aDay: number; apartSeconds: number } {
  return env().LIMITS === 'off' ? { aDay: 1_000_000, apartSeconds: 0 } : { aDay: 3, apartSeconds: 60 }
}

/** Takes one of a signature's mails of the day; false when there is none left or the signature is gone. */
export async function takeMail(tx: Transaction, signatureId: string): Promise<boolean> {
  const taken = await tx.$executeRaw`
    UPDATE signatures s SET mails_on = day.today, mails_sent = day.sent + 1
    FROM (
      SELECT id, (now() AT TIME ZONE 'UTC')::date AS today,
        CASE WHEN mails_on = (now() AT TIME ZONE 'UTC')::date THEN mails_sent ELSE 0 END AS sent
      FROM signatures WHERE id = ${signatureId}::uuid FOR UPDATE
    ) AS day
    WHERE s.id = day.id AND day.sent < ${mailAllowance().aDay}`
  return taken > 0
}
