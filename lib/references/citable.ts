import { db } from '@/lib/platform/db'

export function citableReferences(): Promise<{ key: string; title: string }[]> {
  return db().reference.findMany({ orderBy: { key: 'asc' }, select: { key: true, title: true } })
}
