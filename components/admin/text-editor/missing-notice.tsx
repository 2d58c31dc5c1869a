import { unresolvedWords, type Unresolved } from '@/lib/publishing/rules'

/** What a text cites or shows in vain, and that it cannot go public so. */
export function MissingNotice({ unresolved }: { unresolved: Unresolved }) {
  const sentences = unresolvedWords(unresolved)
  return sentences.map((sentence, index) => (
    <p key={sentence} className="sentence">
      {sentence}
      {index === sentences.length - 1 && '. It cannot be published before this is mended.'}
    </p>
  ))
}
