import type { z } from 'zod'
import { marksError } from '@/lib/markdown/rules'
import { optionalPassage, passage } from '@/lib/text/schema'

/** Markdown of 1 to `max` characters that is quick to parse (lib/markdown/rules.ts). */
export function markdown(max: number) {
  return passage(max).superRefine(limitMarks)
}

/** Like `markdown`, but may be empty. */
export function optionalMarkdown(max: number) {
  return optionalPassage(max).superRefine(limitMarks)
}

function limitMarks(text: string, context: z.RefinementCtx): void {
  const message = marksError(text)
  if (message) context.addIssue({ code: 'custom', message })
}
