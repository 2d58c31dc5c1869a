import { useSentence } from '@/components/admin/form/use-sentence'
import { problemMessage } from '@/editor/publish-problems'
import { problemsOf, type Unresolved } from '@/lib/publishing/rules'

/** Broken citations and pictures, which block publishing. */
export function MissingNotice({ unresolved }: { unresolved: Unresolved }) {
  const sentence = useSentence()
  const sentences = problemsOf(unresolved).map((problem) => sentence(problemMessage(problem)))
  return sentences.map((words, index) => (
    <p key={words} className="sentence">
      {words}
      {index === sentences.length - 1 && ' It cannot be published before this is mended.'}
    </p>
  ))
}
