import { db } from '@/lib/platform/db'

/** Every reference that an author may cite, by key. */
export function citableReferences(): Promise<{ key: string; title: string }[]> {
  return db().reference.findMany({ orderBy: { key: 'asc' }, select: { key: true, title: true } })
}
