const DAY_MS = 86_400_000

/** How long the files of a delivery are kept after they were first sealed. */
export const PACKAGE_DAYS = 60

/** Why a package is not made: it waits for the first two of them, an owner for the others. */
export const PACKAGE_PROBLEMS = [
  'ledger-stopped',
  'disk-full',
  'other-data-key',
  'not-as-signed',
  'nobody-left',
] as const

export type PackageProblem = (typeof PACKAGE_PROBLEMS)[number]

/** Whether files are to be made: for the first time, or again without what was erased. */
export function isToBeMade({ state, files }: { state: string; files: string }): boolean {
  return state === 'making' || ((state === 'ready' || state === 'delivered') && files === 'stale')
}

/** Until when files that are sealed now are kept. */
export function keptUntil(now: Date): Date {
  return new Date(now.getTime() + PACKAGE_DAYS * DAY_MS)
}
