import { createHash } from 'node:crypto'
import { WORD_FIELDS, type Words } from '@/lib/updates/working-copy'

/** Which of two editors changed a field since both opened it; `same` where their words agree. */
export type ChangedBy = 'same' | 'mine' | 'theirs' | 'both'

export type MergeChoice = 'mine' | 'theirs'

export type WordField = keyof Words

const NOTHING: Words = { title: '', byline: '', summary: '', body: '' }
const SEPARATOR = '.'

/** What an editor keeps of the words it opened: enough to tell later which fields were changed. */
export function fingerprintOf(words: Words = NOTHING): string {
  return WORD_FIELDS.map((field) => digest(words[field])).join(SEPARATOR)
}

/** Who changed which field since an editor opened words with this fingerprint; of an unknown one, both did. */
export function changesSince(opened: string, mine: Words, theirs: Words): Record<WordField, ChangedBy> {
  const before = opened.split(SEPARATOR)
  const changedBy = (field: WordField, index: number): ChangedBy => {
    if (mine[field] === theirs[field]) return 'same'
    if (digest(mine[field]) === before[index]) return 'theirs'
    return digest(theirs[field]) === before[index] ? 'mine' : 'both'
  }
  return {
    title: changedBy('title', 0),
    byline: changedBy('byline', 1),
    summary: changedBy('summary', 2),
    body: changedBy('body', 3),
  }
}

/** Whether keeping both gives anything but the one or the other text. */
export function isMergeable(changes: Record<WordField, ChangedBy>): boolean {
  const differing = WORD_FIELDS.map((field) => changes[field]).filter((by) => by !== 'same')
  if (differing.length < 2) return false
  return differing.includes('both') || new Set(differing).size > 1
}

/** Both texts field by field, as chosen where both changed one; null where such a field was not chosen. */
export function mergeWords(
  opened: string,
  mine: Words,
  theirs: Words,
  choices: Partial<Record<WordField, MergeChoice>>,
): Words | null {
  const changes = changesSince(opened, mine, theirs)
  const merged = { ...mine }
  for (const field of WORD_FIELDS) {
    const kept = changes[field] === 'both' ? choices[field] : changes[field]
    if (kept === undefined) return null
    if (kept === 'theirs') merged[field] = theirs[field]
  }
  return merged
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
