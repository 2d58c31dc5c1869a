/** What an update says in one language. */
export type Words = { title: string; byline: string; summary: string; body: string }

type Row = Words & { editedAt: Date; editedBy: string | null; editedIn: string | null }

/** The words that an editor is shown, and who saved them last; `beside` when they are kept beside those the public reads. */
export type Held = { words: Words; beside: boolean } & Pick<Row, 'editedAt' | 'editedBy' | 'editedIn'>

/** What an editor is shown of an update in a language: the words kept beside, or else its words; null when it has none. */
export function heldOf(words: Row | null | undefined, draft: Row | null | undefined): Held | null {
  const row = draft ?? words
  if (!row) return null
  const { editedAt, editedBy, editedIn } = row
  return { words: wordsOf(row), beside: Boolean(draft), editedAt, editedBy, editedIn }
}

/** The words alone of anything that has them. */
export function wordsOf({ title, byline, summary, body }: Words): Words {
  return { title, byline, summary, body }
}

/** Whether two texts say the same, to the letter. */
export function sameWords(a: Words, b: Words): boolean {
  return a.title === b.title && a.byline === b.byline && a.summary === b.summary && a.body === b.body
}
