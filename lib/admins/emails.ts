import { db } from '@/lib/platform/db'

/** Addresses by admin id; null (a command) and unknown ids are left out. */
export async function adminEmails(ids: (string | null | undefined)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => typeof id === 'string'))]
  const admins = await db().admin.findMany({
    where: { id: { in: known }, email: { not: null } },
    select: { id: true, email: true },
  })
  return new Map(admins.map(({ id, email }) => [id, email ?? '']))
}
