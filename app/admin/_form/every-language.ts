import { z } from 'zod'
import { prefixed } from '@/app/admin/_form/prefixed'
import { LOCALES } from '@/lib/i18n/locales'

/** For fields in every language, named `en-title`, `es-title` and so on. */
export function everyLanguage<Words extends z.ZodType>(words: Words) {
  return z.record(z.string(), z.string()).transform((fields, context): z.output<Words>[] =>
    LOCALES.flatMap((locale) => {
      const prefix = `${locale}-`
      const parsed = prefixed(prefix, words).safeParse({ ...fields, [`${prefix}locale`]: locale })
      if (parsed.success) return [parsed.data]
      for (const { message, path } of parsed.error.issues) context.addIssue({ code: 'custom', message, path })
      return []
    }),
  )
}
