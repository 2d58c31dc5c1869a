import { db } from '@/lib/platform/db'

/** The addresses of admins by their id; those of a command (null) and of nobody known are left out. */
export async function adminEmails(ids: (string | null | undefined)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => typeof id === 'string'))]
  const admins = await db().admin.findMany({
    where: { id: { in: known }, email: { not: null } },
    select: { id: true, email: true },
  })
  return new Map(admins.map(({ id, email }) => [id, email ?? '']))
}
