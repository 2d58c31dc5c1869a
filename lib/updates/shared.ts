import type { UpdateFields } from '@/lib/updates/schema'

type Some = Partial<UpdateFields>

const FIELDS = ['date', 'slug'] as const

/**
 * What becomes of date and address, which several editors show at once, when one of them is sent: `saved` is what stands
 * now, `opened` what its fields showed before anything was typed, `wanted` what is to be there (left out: whatever is).
 * A field that nobody touched never undoes what somebody else has set: `fields` are to stand then, of which `agreed` are as
 * this editor wanted them otherwise than it was opened. `moved` is what somebody has set where this editor wants another.
 */
export function mergeShared(
  saved: UpdateFields,
  opened: Some,
  wanted: Some,
): { fields: UpdateFields; agreed: Some; moved: Some } {
  const touched = FIELDS.filter((name) => wanted[name] !== undefined && wanted[name] !== opened[name])
  const isMoved = (name: keyof UpdateFields) => saved[name] !== opened[name] && saved[name] !== wanted[name]
  const agreed = only(
    wanted,
    touched.filter((name) => !isMoved(name)),
  )
  return { fields: { ...saved, ...agreed }, agreed, moved: only(saved, touched.filter(isMoved)) }
}

/** What the audit says of a changed date and address; nothing where neither changed. */
export function movesOf(before: UpdateFields, after: UpdateFields): Record<string, string> {
  return {
    ...(before.slug !== after.slug && { from: before.slug, to: after.slug }),
    ...(before.date !== after.date && { dateFrom: before.date, dateTo: after.date }),
  }
}

function only(fields: Some, names: (keyof UpdateFields)[]): Some {
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}
