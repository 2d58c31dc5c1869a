import { diffLines, diffWordsWithSpace } from 'diff'

export type Part = { kind: 'same' | 'added' | 'removed'; text: string }

// In ms. Two long texts with nothing in common would take seconds to compare word by word.
const PATIENCE = 300

/** The differences word by word; line by line where the texts differ too much for that. */
export function difference(before: string, after: string): Part[] {
  const changes = diffWordsWithSpace(before, after, { timeout: PATIENCE }) ??
    diffLines(before, after, { timeout: PATIENCE }) ?? [
      { added: false, removed: true, value: before },
      { added: true, removed: false, value: after },
    ]
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
