import { queryInTime } from '@/lib/platform/db'

export type KnownSwitches = {
  /** Why nobody can sign; submitting has the last word (lib/signatures/submit.ts). */
  closed: 'ended' | 'paused' | null
  mailStopped: boolean
  readOnly: boolean
}

let known: KnownSwitches = { closed: null, mailStopped: false, readOnly: false }
let turned = new AbortController()

/** The switches as this process learned them last. */
export function knownSwitches(): KnownSwitches {
  return known
}

/** Reads them anew, after each change of the campaign. Throws when the database is away. */
export async function learnSwitches(): Promise<void> {
  const [row] = await queryInTime<KnownSwitches>({ name: 'switches', text: READ, values: [] })
  if (!row) return
  const isTurned = row.mailStopped !== known.mailStopped
  known = row
  if (!isTurned) return
  turned.abort()
  turned = new AbortController()
}

/** Aborted when this process learns that mail is stopped, or goes on. */
export function mailTurned(): AbortSignal {
  return turned.signal
}

const READ = `
  SELECT CASE WHEN ended_at IS NOT NULL THEN 'ended' WHEN signing_closed_at IS NOT NULL THEN 'paused' END AS closed,
    mail_stopped_at IS NOT NULL AS "mailStopped", read_only_at IS NOT NULL AS "readOnly"
  FROM campaign WHERE id = 1`
