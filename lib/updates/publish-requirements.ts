import type { Transaction } from '@/lib/platform/db'
import type { PublishProblems } from '@/lib/publishing/rules'
import { publishProblems } from '@/lib/publishing/unresolved'
import { updateWords, type UpdateWordsInput } from '@/lib/updates/schema'

export async function unmetRequirements(
  tx: Transaction,
  words: Omit<UpdateWordsInput, 'locale'> & { locale: string },
): Promise<PublishProblems | null> {
  const { title, byline, summary, body } = words
  const unresolved = await publishProblems(tx, { citing: { body }, lines: { title, byline, summary } })
  const parsed = updateWords.safeParse(words)
  if (parsed.success) return unresolved
  const problems: PublishProblems = { ...unresolved }
  for (const { path, message } of parsed.error.issues)
    (problems[String(path[0])] ??= []).push({ is: 'invalid', message })
  return problems
}
