import type { Transaction } from '@/lib/platform/db'
import { unresolvedErrors } from '@/lib/publishing/unresolved'
import { updateWords, type UpdateWordsInput } from '@/lib/updates/schema'

export async function unmetRequirements(
  tx: Transaction,
  words: Omit<UpdateWordsInput, 'locale'> & { locale: string },
): Promise<Record<string, string[]> | null> {
  const { title, byline, summary, body } = words
  const unresolved = await unresolvedErrors(tx, { citing: { body }, lines: { title, byline, summary } })
  const parsed = updateWords.safeParse(words)
  if (parsed.success) return unresolved
  const errors: Record<string, string[]> = { ...unresolved }
  for (const issue of parsed.error.issues) (errors[String(issue.path[0])] ??= []).push(issue.message)
  return errors
}
