import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** What a version of the petition says in one language. */
export type PublishedWords = {
  locale: string
  salutation: string
  title: string
  target: string
  demand: string
  reasons: string
  consent: string
}

const PARTS = ['salutation', 'title', 'target', 'demand', 'reasons', 'consent'] as const

/** The SHA-256 that the entry of a text version commits to, over all its languages. */
export function hashOfWords(languages: readonly PublishedWords[]): Uint8Array {
  const inOrder = languages.toSorted((one, other) => (one.locale < other.locale ? -1 : 1))
  return sha256(concatBytes(...inOrder.map(bytesOfWords)))
}

function bytesOfWords(words: PublishedWords): Uint8Array {
  const parts = PARTS.map((part) => {
    const bytes = utf8ToBytes(words[part])
    return concatBytes(utf8ToBytes(`${bytes.length}\n`), bytes, utf8ToBytes('\n'))
  })
  return concatBytes(utf8ToBytes(`${words.locale}\n`), ...parts)
}
