import { updateWords, type UpdateWordsInput } from '@/lib/updates/schema'

/** What still keeps words from being published, by field; null when nothing does. */
export function missingForPublishing(
  words: Omit<UpdateWordsInput, 'locale'> & { locale: string },
): Record<string, string[]> | null {
  const parsed = updateWords.safeParse(words)
  if (parsed.success) return null
  const errors: Record<string, string[]> = {}
  for (const issue of parsed.error.issues) (errors[String(issue.path[0])] ??= []).push(issue.message)
  return errors
}
