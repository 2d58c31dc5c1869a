import type { Preferences } from '@/lib/admins/preferences'
import { db } from '@/lib/platform/db'

/** For one's own account. */
export async function editPreferences(adminId: string, { locale, timeZone }: Preferences): Promise<void> {
  await db().admin.update({ where: { id: adminId }, data: { locale, timeZone } })
}
