import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { ButtonLink } from '@/components/ui/button'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('contactSent')
  return { title: t('title') }
}

export default async function ContactSentPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const t = await getTranslations('contactSent')
  return (
    <BesidePage quiet locale={locale} path="/contact/sent" title={t('title')}>
      <p className="text-22">{t('lead')}</p>
      <p>{t('answer')}</p>
      <p>
        {t('signature')} <a href={localePath(locale, '/signature')}>{t('ask')}</a>
      </p>
      <p>
        <ButtonLink quiet href={localePath(locale, '/')}>
          {t('home')}
        </ButtonLink>
      </p>
    </BesidePage>
  )
}
