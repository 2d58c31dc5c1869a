import { useTranslations } from 'next-intl'
import { Difference } from '@/components/prose/difference'
import { Prose } from '@/components/prose/prose'
import { LanguageNote } from '@/components/site/language-note'
import { formatDate, formatNumber } from '@/lib/i18n/dates'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import type { PublicVersion } from '@/lib/petition/public-versions'

export function VersionList({ locale, versions }: { locale: Locale; versions: PublicVersion[] }) {
  return versions.map((version, index) => (
    <Version key={version.name} locale={locale} version={version} isNewest={index === 0} />
  ))
}

type VersionProps = { locale: Locale; version: PublicVersion; isNewest: boolean }

function Version({ locale, version, isNewest }: VersionProps) {
  const t = useTranslations('versions')
  const { name, at, words, reasons, change, fields, signed } = version
  const id = `version-${name}`
  return (
    <section aria-labelledby={id} className="grid gap-3 border-t border-hair pt-4">
      <h2 id={id} className="text-24">
        {t('version', { name })}
      </h2>
      <p>
        {t(change ?? 'first')} {t('since', { date: formatDate(at, locale) })} {isNewest && `${t('now')} `}
        {t('signed', { n: signed, count: formatNumber(signed, locale) })}
      </p>
      <LanguageNote locale={locale} written={words.locale} />
      {change && fields.length === 0 && <p className="meta">{t('same')}</p>}
      {fields.map(({ field, parts }) => (
        <div key={field}>
          <h3 className="meta">{t(`fields.${field}`)}</h3>
          <Difference parts={parts} lang={words.locale} />
        </div>
      ))}
      <details>
        <summary className="cursor-pointer py-1">{t('read', { name })}</summary>
        <div {...languageAttributes(words.locale, locale)} className="grid gap-3 pt-2">
          <p className="font-serif text-22 font-bold">
            {words.salutation} {words.title}
          </p>
          <p>{words.demand}</p>
          <Prose content={reasons} locale={locale} level={3} />
          <p className="meta">{t('agreed', { wording: words.consent })}</p>
        </div>
      </details>
    </section>
  )
}
