import { getTranslations } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { ButtonLink } from '@/components/ui/button'
import { SinglePage } from '@/components/ui/page'
import { localePath } from '@/lib/i18n/locales'
import { settledLocale } from '@/lib/i18n/request'

/** What stands where no page does. */
export async function MissingPage() {
  const locale = await settledLocale()
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
