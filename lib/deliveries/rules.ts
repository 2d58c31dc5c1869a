import type { DeliveryResponseKind } from '@/lib/generated/prisma/client'
import { foldSpelling } from '@/lib/text/rules'

const DAY_MS = 86_400_000

/** How long the files of a delivery are kept after they were first sealed. */
export const PACKAGE_DAYS = 60

/** Why a package is not made: the first three are tried again, the others wait for an owner. */
export const PACKAGE_PROBLEMS = [
  'ledger-stopped',
  'disk-full',
  'folder-not-writable',
  'other-data-key',
  'not-as-signed',
  'nobody-left',
] as const

export type PackageProblem = (typeof PACKAGE_PROBLEMS)[number]

/** Whether files are to be made: for the first time, or again without what was erased. */
export function isToBeMade({ state, files }: { state: string; files: string }): boolean {
  return state === 'making' || ((state === 'ready' || state === 'delivered') && files === 'stale')
}

/** How far a package is: `done` counts rows that are read and proven, and from `found` on those that are printed. */
export function progressOf({ done, found }: { done: number; found: number }) {
  if (done < found) return { step: 'rows' as const, rows: done }
  return { step: 'printing' as const, rows: Math.min(done - found, found) }
}

type ShownFiles = { state: string; files: string; problem: string | null }

/** Whether nobody is left in a delivery that was not handed over: it can only be discarded. */
export function isAbandoned({ problem }: Pick<ShownFiles, 'problem'>): boolean {
  return problem === 'nobody-left'
}

/**
 * Whether an owner helps by having files made again: they were sealed and are not there, or a problem may be mended by now. `files`
 * are as they are on disk.
 */
export function isRemakable(delivery: ShownFiles & { manifest: unknown }): boolean {
  const { state, files, problem, manifest } = delivery
  if (isAbandoned(delivery) || state === 'discarded') return false
  if (isToBeMade(delivery)) return problem !== null && problem !== 'ledger-stopped'
  return files === 'none' && manifest !== null
}

/** Whether one of the wordings of the consent names the recipient, whatever the case, accents and punctuation. */
export function isNamedIn(wordings: readonly string[], recipient: string): boolean {
  const name = foldSpelling(recipient)
  return wordings.some((wording) => foldSpelling(wording).includes(name))
}

/** Until when files that are sealed now are kept. */
export function keptUntil(now: Date): Date {
  return new Date(now.getTime() + PACKAGE_DAYS * DAY_MS)
}

/** What is audited of a recipient's link; nobody of the staff did it. */
export const OPENING_VERBS = { page: 'open-delivery-link', file: 'download-through-link' } as const

type Response = { kind: DeliveryResponseKind; date: string; office: string }

/**
 * By date as precise as two of them are known, else as they were added: what is dated 2027 may have come after what is dated
 * 2027-03. The last one counts.
 */
export function inOrder<Of extends { id: number; date: string }>(responses: readonly Of[]): Of[] {
  const ordered: Of[] = []
  for (const response of responses.toSorted((a, b) => a.id - b.id)) {
    const later = ordered.findIndex(({ date }) => isLater(date, response.date))
    ordered.splice(later === -1 ? ordered.length : later, 0, response)
  }
  return ordered
}

function isLater(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length)
  return date.slice(0, known) > other.slice(0, known)
}

/**
 * Since when an answer is awaited, and from which office if the delivery was handed on to another; null once there is one.
 * Of what was delivered before the site nobody knows that it is awaited still. `responses` in their order.
 */
export function awaitedAnswer(
  { date, before }: { date: string; before: boolean },
  responses: readonly Response[],
): { since: string; office: string | null } | null {
  const last = responses.at(-1)
  if (!last) return before ? null : { since: date, office: null }
  return last.kind === 'handed_on' ? { since: last.date, office: last.office } : null
}

/** How many, as the public may read it: rounded down to tens and `few` below, so that no single leaving shows; null for none. */
export function foldLeavings(count: number): number | 'few' | null {
  if (count <= 0) return null
  return count < 10 ? 'few' : Math.floor(count / 10) * 10
}
