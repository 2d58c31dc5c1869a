import { queryInTime } from '@/lib/platform/db'

let isClosed = false

/** Whether signing is closed, as this process learned last; submitting has the last word (lib/signatures/submit.ts). */
export function isKnownClosed(): boolean {
  return isClosed
}

/** Reads it anew, after each change of the campaign. Throws when the database is away. */
export async function learnWhetherClosed(): Promise<void> {
  const text = 'SELECT ended_at IS NOT NULL AS closed FROM campaign WHERE id = 1'
  const [row] = await queryInTime<{ closed: boolean }>({ name: 'closed', text, values: [] })
  isClosed = row?.closed ?? false
}
