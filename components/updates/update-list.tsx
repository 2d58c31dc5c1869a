import { formatPartialDate } from '@/lib/i18n/dates'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'
import type { UpdateEntry } from '@/lib/updates/rules'

type UpdateListProps = {
  locale: Locale
  updates: Pick<UpdateEntry, 'slug' | 'date' | 'locale' | 'title' | 'summary'>[]
  summaries?: boolean
}

export function UpdateList({ locale, updates, summaries }: UpdateListProps) {
  return (
    <ol className="w-full">
      {updates.map(({ slug, date, locale: language, title, summary }) => (
        <li key={slug} className="grid border-t border-hair py-3 lg:grid-cols-[9rem_minmax(0,1fr)]">
          <time dateTime={date} className="meta lg:pt-1">
            {formatPartialDate(date, locale, 'short')}
          </time>
          <div {...languageAttributes(language, locale)}>
            <a
              href={localePath(locale, `/updates/${slug}`)}
              className="title-link inline-block py-0.5 font-serif text-[1.25rem] leading-[1.3] font-bold"
            >
              {title}
            </a>
            {summaries && <p className="mt-1">{summary}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
