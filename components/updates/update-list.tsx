import { LanguageMark } from '@/components/site/language-mark'
import { formatPartialDate } from '@/lib/i18n/dates'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'
import type { UpdateEntry } from '@/lib/updates/rules'

type UpdateListProps = {
  locale: Locale
  updates: Pick<UpdateEntry, 'slug' | 'date' | 'locale' | 'title' | 'summary'>[]
  summaries?: boolean
  /** Sets the first one larger. */
  lead?: boolean
}

export function UpdateList({ locale, updates, summaries, lead }: UpdateListProps) {
  return (
    <ol className="w-full">
      {updates.map(({ slug, date, locale: language, title, summary }, index) => (
        <li
          key={slug}
          className={`grid border-t border-hair py-3 ${lead && index === 0 ? 'pb-6' : 'lg:@md:grid-cols-[9rem_minmax(0,1fr)]'}`}
        >
          <time dateTime={date} className="meta lg:pt-1">
            {formatPartialDate(date, locale, 'short')}
          </time>
          <div {...languageAttributes(language, locale)}>
            <a
              href={localePath(locale, `/updates/${slug}`)}
              className={`title-link inline-block py-0.5 font-serif font-bold ${lead && index === 0 ? 'text-32' : 'text-[1.25rem] leading-[1.3]'}`}
            >
              {title}
            </a>
            <LanguageMark locale={locale} written={language} />
            {summaries && <p className="mt-1">{summary}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
