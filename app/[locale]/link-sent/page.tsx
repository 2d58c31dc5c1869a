import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('linkSent')
  return { title: t('title') }
}

export default async function LinkSentPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [t, s] = await Promise.all([getTranslations('linkSent'), getTranslations('site')])
  return (
    <BesidePage quiet locale={locale} path="/link-sent" title={t('title')}>
      <p className="text-22">{t('lead')}</p>
      <p>
        {t('notThere')} <a href={localePath(locale, '/signature')}>{t('again')}</a>
      </p>
      <p>
        <a href={localePath(locale, '/contact')}>{s('writeToUs')}</a>
      </p>
    </BesidePage>
  )
}
