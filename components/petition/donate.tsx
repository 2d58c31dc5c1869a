import { useTranslations } from 'next-intl'
import { Prose } from '@/components/prose/prose'
import { LanguageNote } from '@/components/site/language-note'
import { ButtonLink } from '@/components/ui/button'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { ParsedMarkdown } from '@/lib/markdown/parse'

type DonateProps = { locale: Locale; written: Locale; content: ParsedMarkdown['content'] }

export function Donate({ locale, written, content }: DonateProps) {
  const t = useTranslations('petition')
  return (
    <>
      <Prose content={content} locale={written} around={locale} />
      <LanguageNote locale={locale} written={written} />
      <ButtonLink quiet href={localePath(locale, '/donate')}>
        {t('donate')}
      </ButtonLink>
    </>
  )
}
