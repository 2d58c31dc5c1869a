import type { SharedFields } from '@/lib/updates/schema'

type SomeFields = Partial<SharedFields>

const FIELDS = ['date', 'slug'] as const

/**
 * Merges the fields that all languages share, which several editors show at once, when one of them is sent: `saved` is what
 * stands now, `baseline` what its fields showed before anything was typed, `wanted` what is to be there (left out: whatever
 * is). A field that nobody touched never undoes what somebody else has set: `fields` are to stand then, of which `accepted`
 * are as this editor wanted them otherwise than its baseline. `conflicts` are what somebody has set where this editor wants
 * another.
 */
export function mergeSharedFields(
  saved: SharedFields,
  baseline: SomeFields,
  wanted: SomeFields,
): { fields: SharedFields; accepted: SomeFields; conflicts: SomeFields } {
  const touched = FIELDS.filter((name) => wanted[name] !== undefined && wanted[name] !== baseline[name])
  const isConflict = (name: keyof SharedFields) =>
    saved[name] !== baseline[name] && saved[name] !== wanted[name]
  const accepted = only(
    wanted,
    touched.filter((name) => !isConflict(name)),
  )
  return { fields: { ...saved, ...accepted }, accepted, conflicts: only(saved, touched.filter(isConflict)) }
}

/** What the audit says of a changed date and address; nothing where neither changed. */
export function sharedFieldChanges(before: SharedFields, after: SharedFields): Record<string, string> {
  return {
    ...(before.slug !== after.slug && { from: before.slug, to: after.slug }),
    ...(before.date !== after.date && { dateFrom: before.date, dateTo: after.date }),
  }
}

function only(fields: SomeFields, names: (keyof SharedFields)[]): SomeFields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}
