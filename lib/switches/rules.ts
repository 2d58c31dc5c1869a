import type { Switch } from '@/lib/switches/schema'

/** Of the campaign's row: since when each switch is on; null where it is off. */
export type SwitchTimes = {
  signingClosedAt: Date | null
  mailStoppedAt: Date | null
  readOnlyAt: Date | null
}

export function switchTimes({
  signingClosedAt,
  mailStoppedAt,
  readOnlyAt,
}: SwitchTimes): Record<Switch, Date | null> {
  return { signing: signingClosedAt, mail: mailStoppedAt, readOnly: readOnlyAt }
}

/** Whether nobody can sign, for good or for a while. */
export function isSigningClosed(site: { endedAt: Date | null; signingClosedAt: Date | null }): boolean {
  return site.endedAt !== null || site.signingClosedAt !== null
}
