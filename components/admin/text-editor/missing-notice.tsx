import { problemSentence } from '@/editor/publish-problems'
import { problemsOf, type Unresolved } from '@/lib/publishing/rules'

/** Broken citations and pictures, which block publishing. */
export function MissingNotice({ unresolved }: { unresolved: Unresolved }) {
  const sentences = problemsOf(unresolved).map(problemSentence)
  return sentences.map((sentence, index) => (
    <p key={sentence} className="sentence">
      {sentence}
      {index === sentences.length - 1 && '. It cannot be published before this is mended.'}
    </p>
  ))
}
