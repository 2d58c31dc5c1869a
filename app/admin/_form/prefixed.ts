import { z } from 'zod'
import { plainErrorMap } from '@/lib/text/error-map'

/** For fields whose names start with `prefix` (others pass unchanged); its errors use the same names. */
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
      const field = String(path[0])
      context.addIssue({ code: 'custom', message, path: [field in fields ? field : `${prefix}${field}`] })
    }
    return z.NEVER
  })
}
