import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/admin/layout/facts'
import { ButtonLink } from '@/components/ui/button'
import type { Handout } from '@/lib/handouts/queries'
import { languageName } from '@/lib/i18n/language-names'
import { useLocale } from '@/lib/i18n/use-locale'

/** The code as it is on paper, where it leads, and the page to download. */
export function HandoutFacts({ handout }: { handout: Handout }) {
  const t = useTranslations('admin.handouts')
  const locale = useLocale()
  const { number, address, typed, code } = handout
  const language = languageName(handout.language, locale)
  return (
    <li className="grid min-w-0 content-start justify-items-start gap-3">
      <h2>{number ? t('numbered', { language, number }) : t('in', { language })}</h2>
      {/* Black on white in the dark too, as cameras want it. */}
      <svg
        role="img"
        aria-label={t('code', { address })}
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
        className="w-60 max-w-full forced-color-adjust-none"
      >
        <rect width={code.size} height={code.size} fill="white" />
        <path d={code.outline} fill="black" />
      </svg>
      <Facts>
        <Fact name={t('leads')}>
          <a href={address}>{address}</a>
        </Fact>
        <Fact name={t('typed')}>{typed}</Fact>
      </Facts>
      <ButtonLink
        href={`/admin/handouts/file?${new URLSearchParams({ language: handout.language, number: number ? String(number) : '' })}`}
        aria-label={t('downloadIn', { language })}
      >
        {t('download')}
      </ButtonLink>
    </li>
  )
}
