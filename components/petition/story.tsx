import { Prose } from '@/components/prose/prose'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import type { ParsedMarkdown } from '@/lib/markdown/parse'

type StoryProps = {
  /** The language of the page. */
  around: Locale
  story: { title: string; content: ParsedMarkdown['content']; locale: Locale }
}

/** What people and signatures have brought about, told before the reasons. */
export function Story({ around, story: { title, content, locale } }: StoryProps) {
  return (
    <section
      aria-labelledby="story-title"
      id="story"
      className="mt-8 grid gap-3 border-t border-hair pt-5 lg:mt-10"
    >
      <h2 id="story-title" {...languageAttributes(locale, around)} className="text-24">
        {title}
      </h2>
      <Prose content={content} locale={locale} around={around} level={3} />
    </section>
  )
}
