import { useTranslations } from 'next-intl'
import { ReferenceEntry } from '@/components/references/reference-entry'
import { LanguageMark } from '@/components/site/language-mark'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'
import type { CitedReference, ReferenceUse } from '@/lib/references/cited'

const PATHS = { petition: '/', deliveries: '/deliveries' }

export function CitedReferences({ locale, references }: { locale: Locale; references: CitedReference[] }) {
  return (
    <ul className="spell-out grid max-w-column text-16">
      {references.map((reference) => (
        <li key={reference.key} id={reference.key} className="border-t border-hair py-4">
          <ReferenceEntry locale={locale} reference={reference} name={`“${reference.title}”`} />
          <Uses locale={locale} uses={reference.uses} />
        </li>
      ))}
    </ul>
  )
}

function Uses({ locale, uses }: { locale: Locale; uses: ReferenceUse[] }) {
  const t = useTranslations('references')
  return (
    <div className="meta">
      <span>{t('usedIn')}</span>{' '}
      <ul className="meta-links inline">
        {uses.map((use) => (
          <li
            key={typeof use === 'string' ? use : use.slug}
            className="inline not-last:after:content-['_·_']"
          >
            {typeof use === 'string' ? (
              <a href={localePath(locale, PATHS[use])}>{t(use)}</a>
            ) : (
              <>
                <a
                  href={localePath(locale, `/updates/${use.slug}`)}
                  {...languageAttributes(use.locale, locale)}
                >
                  {use.title}
                </a>
                <LanguageMark locale={locale} written={use.locale} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
