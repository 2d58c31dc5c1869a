import { z } from 'zod'
import { languageTag } from '@/lib/i18n/language-tags'

const MOST_LANGUAGES = 40

/** The tag of a language, in canonical spelling. */
export const language = z.string().transform((typed, context) => {
  const tag = languageTag(typed)
  if (tag) return tag
  context.addIssue({ code: 'custom', message: 'Write the code of a language, such as en, es or pt-BR.' })
  return z.NEVER
})

/** Tags separated by commas or spaces, each once; none where it is left empty. */
export const languages = z.string().transform((typed, context) => {
  const written = typed.split(/[\s,;]+/).filter(Boolean)
  const tags = written.map(languageTag)
  if (tags.every((tag) => tag !== null) && tags.length <= MOST_LANGUAGES) return [...new Set(tags)]
  context.addIssue({ code: 'custom', message: 'Write the codes of languages, such as en, es.' })
  return z.NEVER
})
