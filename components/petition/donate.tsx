import { useTranslations } from 'next-intl'
import { Prose } from '@/components/prose/prose'
import { ButtonLink } from '@/components/ui/button'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { ParsedMarkdown } from '@/lib/markdown/parse'

type DonateProps = { locale: Locale; content: ParsedMarkdown['content'] }

export function Donate({ locale, content }: DonateProps) {
  const t = useTranslations('petition')
  return (
    <>
      <Prose content={content} locale={locale} />
      <ButtonLink quiet href={localePath(locale, '/donate')}>
        {t('donate')}
      </ButtonLink>
    </>
  )
}
