import { Prose } from '@/components/prose/prose'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import type { MarkdownSections } from '@/lib/markdown/sections'

type QuestionsProps = {
  /** The language of the page. */
  around: Locale
  parts: MarkdownSections
  locale: Locale
}

/** Each opens by itself; printed, all are open. */
export function Questions({ around, parts: { before, sections }, locale }: QuestionsProps) {
  return (
    <div {...languageAttributes(locale, around)} className="w-full max-w-column">
      {before.children.length > 0 && <Prose content={before} locale={locale} className="pb-4" />}
      {sections.map(({ heading, content: answer }, index) => (
        <details key={index} className="question border-t border-hair last:border-b">
          <summary>
            <h3>{heading}</h3>
          </summary>
          <Prose content={answer} locale={locale} level={4} className="pb-4" />
        </details>
      ))}
    </div>
  )
}
