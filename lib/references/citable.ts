import { db } from '@/lib/platform/db'

/** What an author may cite, by key: every reference there is. */
export function citableReferences(): Promise<{ key: string; title: string }[]> {
  return db().reference.findMany({ orderBy: { key: 'asc' }, select: { key: true, title: true } })
}
