import { z } from 'zod'
import { plainErrorMap } from '@/lib/text/error-map'

/** Parses the same form twice, and tells the errors of both. */
export function both<Fields extends z.ZodType, Words extends z.ZodType>(fields: Fields, words: Words) {
  return z
    .record(z.string(), z.string())
    .transform((form, context): { fields: z.output<Fields>; words: z.output<Words> } => {
      const first = fields.safeParse(form, { error: plainErrorMap })
      const second = words.safeParse(form, { error: plainErrorMap })
      if (first.success && second.success) return { fields: first.data, words: second.data }
      for (const { message, path } of [...(first.error?.issues ?? []), ...(second.error?.issues ?? [])])
        context.addIssue({ code: 'custom', message, path })
      return z.NEVER
    })
}
