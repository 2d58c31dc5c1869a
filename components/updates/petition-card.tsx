import { useTranslations } from 'next-intl'
import { Count } from '@/components/petition/count'
import { LanguageMark } from '@/components/site/language-mark'
import { ButtonLink } from '@/components/ui/button'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'

type PetitionCardProps = {
  locale: Locale
  petition: { title: string; locale: Locale }
  count: number
  goals: number[]
  /** Whether to ask for a signature. */
  asks: boolean
}

export function PetitionCard({ locale, petition, count, goals, asks }: PetitionCardProps) {
  const t = useTranslations('updates')
  return (
    <aside aria-label={t('petition')} className="no-print border-t-2 border-ink pt-4">
      <p className="font-serif text-24 leading-[1.2] font-bold">
        <a
          href={localePath(locale, '/')}
          {...languageAttributes(petition.locale, locale)}
          className="title-link"
        >
          {petition.title}
        </a>
        <LanguageMark locale={locale} written={petition.locale} />
      </p>
      <div className="@container">
        <Count locale={locale} count={count} goals={goals} />
      </div>
      {asks && (
        <ButtonLink wide className="mt-4" href={`${localePath(locale, '/')}#sign`}>
          {t('sign')}
        </ButtonLink>
      )}
    </aside>
  )
}
