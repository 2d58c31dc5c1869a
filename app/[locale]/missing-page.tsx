import { getLocale, getTranslations } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { ButtonLink } from '@/components/ui/button'
import { SinglePage } from '@/components/ui/page'
import { DEFAULT_LOCALE, isLocale, localePath } from '@/lib/i18n/locales'

/** What stands where no page does. */
export async function MissingPage() {
  const requested = await getLocale()
  const locale = isLocale(requested) ? requested : DEFAULT_LOCALE
  const t = await getTranslations('site')
  return (
    <SitePage locale={locale} path="/">
      <SinglePage title={t('notFoundTitle')}>
        <p>{t('notFoundText')}</p>
        <p>
          <ButtonLink href={localePath(locale, '/')}>{t('toPetition')}</ButtonLink>
        </p>
      </SinglePage>
    </SitePage>
  )
}
