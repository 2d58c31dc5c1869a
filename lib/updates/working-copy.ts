export const WORD_FIELDS = ['title', 'byline', 'summary', 'body'] as const

export type Words = Record<(typeof WORD_FIELDS)[number], string>

type Row = Words & { editedAt: Date; editedBy: string | null; editedIn: string | null }

/** `isPending` when they are pending changes to a public or scheduled text. */
export type WorkingCopy = { words: Words; isPending: boolean } & Pick<
  Row,
  'editedAt' | 'editedBy' | 'editedIn'
>

/** A language's pending changes, or else its words; null when it has none. */
export function workingCopyOf(
  words: Row | null | undefined,
  changes: Row | null | undefined,
): WorkingCopy | null {
  const row = changes ?? words
  if (!row) return null
  const { editedAt, editedBy, editedIn } = row
  return { words: wordsOf(row), isPending: Boolean(changes), editedAt, editedBy, editedIn }
}

export function wordsOf({ title, byline, summary, body }: Words): Words {
  return { title, byline, summary, body }
}

export function sameWords(a: Words, b: Words): boolean {
  return a.title === b.title && a.byline === b.byline && a.summary === b.summary && a.body === b.body
}
