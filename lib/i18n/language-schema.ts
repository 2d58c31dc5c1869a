import { z } from 'zod'
import { languageTag } from '@/lib/i18n/language-tags'
import { messageKey } from '@/lib/i18n/message-key'

const MOST_LANGUAGES = 40

/** The tag of a language, in canonical spelling. */
export const language = z.string().transform((typed, context) => {
  const tag = languageTag(typed)
  if (tag) return tag
  context.addIssue({ code: 'custom', message: messageKey('language.one') })
  return z.NEVER
})

/** Tags separated by commas or spaces, each once; none where it is left empty. */
export const languages = z.string().transform((typed, context) => {
  const written = typed.split(/[\s,;]+/).filter(Boolean)
  const tags = written.map(languageTag)
  if (tags.every((tag) => tag !== null) && tags.length <= MOST_LANGUAGES) return [...new Set(tags)]
  context.addIssue({ code: 'custom', message: messageKey('language.many') })
  return z.NEVER
})
