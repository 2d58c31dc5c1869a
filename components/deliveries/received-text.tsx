import { useTranslations } from 'next-intl'
import { Prose } from '@/components/prose/prose'
import { ReferenceList } from '@/components/references/reference-list'
import { LanguageNote } from '@/components/site/language-note'
import type { SignedText } from '@/lib/deliveries/signed-texts'
import { languageName } from '@/lib/i18n/language-names'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'

/** The versions that were signed, that of most first: in this language, and in the others below. */
export function ReceivedTexts({ locale, texts }: { locale: Locale; texts: SignedText[] }) {
  const t = useTranslations('received')
  return texts.map(({ name, inLocale, others }, index) => {
    const text = (
      <>
        <LanguageNote locale={locale} written={inLocale.locale} />
        <Words around={locale} name={name} words={inLocale} />
        {others.map((words) => (
          <details key={words.locale}>
            <summary>{t('inLanguage', { language: languageName(words.locale, locale) })}</summary>
            <Words around={locale} name={name} words={words} />
          </details>
        ))}
      </>
    )
    if (index === 0) {
      return (
        <div key={name} className="grid w-full gap-4">
          <p className="meta">{t('version', { name })}</p>
          {text}
        </div>
      )
    }
    return (
      <details key={name} className="w-full">
        <summary>{t('otherVersion', { name })}</summary>
        <div className="grid gap-4 pt-4">{text}</div>
      </details>
    )
  })
}

type WordsProps = { around: Locale; name: string; words: SignedText['inLocale'] }

function Words({ around, name, words }: WordsProps) {
  const { locale, salutation, title, demand, content, references } = words
  const prefix = `${name}-${locale}-`
  return (
    <div {...languageAttributes(locale, around)} className="grid gap-4 border-s-2 border-ink ps-4">
      <p className="font-serif text-22 font-bold">
        {salutation} {title}
      </p>
      <p>{demand}</p>
      <Prose content={content} locale={locale} level={3} prefix={prefix} className="reasons" />
      {references.length > 0 && <ReferenceList locale={locale} references={references} prefix={prefix} />}
    </div>
  )
}
