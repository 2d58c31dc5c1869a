import { problemMessage } from '@/editor/publish-problems'
import { errorSentence } from '@/lib/i18n/error-words'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { useLocale } from '@/lib/i18n/use-locale'
import { problemsOf, type Unresolved } from '@/lib/publishing/rules'

type MissingNoticeProps = {
  unresolved: Unresolved
  /** For a page in another language than the admin's. */
  locale?: Locale
}

/** Broken citations and pictures, which block publishing. */
export function MissingNotice({ unresolved, locale }: MissingNoticeProps) {
  const around = useLocale()
  const own = locale ?? around
  const sentences = problemsOf(unresolved).map((problem) => errorSentence(problemMessage(problem), own))
  if (sentences.length === 0) return null
  return [...sentences, translator(own, 'admin.editor')('blocking')].map((words) => (
    <p key={words} className="sentence">
      {words}
    </p>
  ))
}
