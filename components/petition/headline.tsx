import { languageAttributes, type Locale } from '@/lib/i18n/locales'

type HeadlineProps = {
  salutation: string
  title: string
  demand: string
  /** The language of these words, and that of the page. */
  locale: Locale
  around: Locale
}

export function Headline({ salutation, title, demand, locale, around }: HeadlineProps) {
  const language = languageAttributes(locale, around)
  return (
    <>
      <h1 {...language}>
        {salutation && <span className="block font-normal">{salutation} </span>}
        {title}
      </h1>
      <p {...language} className="mt-2 max-w-column max-sm:leading-snug lg:mt-4 lg:text-22">
        {demand}
      </p>
    </>
  )
}
