import type { DateAndSlug } from '@/lib/updates/schema'

type SomeFields = Partial<DateAndSlug>

const FIELDS = ['date', 'slug'] as const

/** Merges three ways, so that a field left untouched (equal to `baseline`) never undoes what others saved. */
export function mergeDateAndSlug(
  saved: DateAndSlug,
  baseline: SomeFields,
  wanted: SomeFields,
): { fields: DateAndSlug; accepted: SomeFields; conflicts: SomeFields } {
  const touched = FIELDS.filter((name) => wanted[name] !== undefined && wanted[name] !== baseline[name])
  const isConflict = (name: keyof DateAndSlug) =>
    saved[name] !== baseline[name] && saved[name] !== wanted[name]
  const accepted = only(
    wanted,
    touched.filter((name) => !isConflict(name)),
  )
  return { fields: { ...saved, ...accepted }, accepted, conflicts: only(saved, touched.filter(isConflict)) }
}

/** The audit's entry on a changed date or address; empty where neither changed. */
export function dateAndSlugChanges(before: DateAndSlug, after: DateAndSlug): Record<string, string> {
  return {
    ...(before.slug !== after.slug && { from: before.slug, to: after.slug }),
    ...(before.date !== after.date && { dateFrom: before.date, dateTo: after.date }),
  }
}

function only(fields: SomeFields, names: (keyof DateAndSlug)[]): SomeFields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}
