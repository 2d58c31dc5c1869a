import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { Steps } from '@/components/signatures/steps'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { asksOf } from '@/lib/petition/asks'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('thanks')
  return { title: t('title') }
}

export default async function ThanksPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [asks, t] = await Promise.all([asksOf(locale, null), getTranslations('thanks')])
  return (
    <BesidePage
      quiet
      locale={locale}
      path="/thanks"
      above={<Steps current="confirm" asks={asks.map(({ ask }) => ask)} />}
      title={t('title')}
    >
      <p className="text-22">{t('lead')}</p>
      <typed-address hidden>
        <p>
          {t.rich('wrote', { address: () => <strong data-address="" className="wrap-anywhere" /> })}{' '}
          <a href={localePath(locale, '/sign')}>{t('correct')}</a>
        </p>
      </typed-address>
      <p>
        {t('notThere')} <a href={localePath(locale, '/sign')}>{t('again')}</a>
      </p>
      <p>{t('review')}</p>
    </BesidePage>
  )
}
