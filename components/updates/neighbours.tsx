import { useTranslations } from 'next-intl'
import { LanguageMark } from '@/components/site/language-mark'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'
import type { UpdateEntry } from '@/lib/updates/rules'

type Neighbour = Pick<UpdateEntry, 'slug' | 'locale' | 'title'> | null

type NeighboursProps = { locale: Locale; earlier: Neighbour; later: Neighbour }

export function Neighbours({ locale, earlier, later }: NeighboursProps) {
  const t = useTranslations('updates')
  if (!earlier && !later) return null
  return (
    <nav
      aria-label={t('neighbours')}
      className="no-print mt-12 grid gap-x-8 gap-y-4 border-t-2 border-ink pt-4 sm:grid-cols-2"
    >
      {earlier && <Way locale={locale} to={earlier} rel="prev" label={t('earlier')} />}{' '}
      {later && <Way locale={locale} to={later} rel="next" label={t('later')} />}
    </nav>
  )
}

type WayProps = { locale: Locale; to: NonNullable<Neighbour>; rel: 'prev' | 'next'; label: string }

function Way({ locale, to: { slug, title, locale: language }, rel, label }: WayProps) {
  return (
    <a
      rel={rel}
      href={localePath(locale, `/updates/${slug}`)}
      className={`title-link block ${rel === 'next' ? 'sm:col-start-2' : ''}`}
    >
      <span className="meta block">{label}</span>{' '}
      <span
        {...languageAttributes(language, locale)}
        className="font-serif text-[1.25rem] leading-[1.3] font-bold"
      >
        {title}
      </span>
      <LanguageMark locale={locale} written={language} />
    </a>
  )
}
