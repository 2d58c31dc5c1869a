import { z } from 'zod'
import { plainErrorMap } from '@/lib/text/error-map'

/** A schema for fields whose names begin with `prefix` in a form (others pass as they are); its errors name them so too. */
export function prefixed<Schema extends z.ZodType>(prefix: string, schema: Schema) {
  return z.record(z.string(), z.string()).transform((fields, context): z.output<Schema> => {
    const names = Object.keys(fields).map((name) => [
      name.startsWith(prefix) ? name.slice(prefix.length) : name,
      name,
    ])
    const parsed = schema.safeParse(
      Object.fromEntries(names.map(([bare = '', name = '']) => [bare, fields[name]])),
      { error: plainErrorMap },
    )
    if (parsed.success) return parsed.data
    for (const { message, path } of parsed.error.issues) {
      context.addIssue({ code: 'custom', message, path: [`${prefix}${String(path[0])}`] })
    }
    return z.NEVER
  })
}
