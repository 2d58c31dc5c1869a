import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { AskLinkForm } from '@/components/signatures/ask-link-form'
import { FLASH_COOKIE, readFlash } from '@/endpoints/form-flash/cookie'
import { inWords } from '@/lib/i18n/error-words'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const [kept, t, e] = await Promise.all([keptInput(), getTranslations('askLink'), getTranslations('errors')])
  const wrong = kept && Object.keys(kept.errors).length > 0
  return { title: wrong ? `${e('word')} ${t('title')}` : t('title') }
}

export default async function AskLinkPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [kept, t, s] = await Promise.all([keptInput(), getTranslations('askLink'), getTranslations('site')])
  return (
    <BesidePage quiet locale={locale} path="/signature" title={t('title')}>
      <p className="text-22">{t('lead')}</p>
      <div className="max-w-form">
        <AskLinkForm
          locale={locale}
          values={kept?.values}
          errors={kept ? inWords(kept.errors, locale) : {}}
          challenge={kept?.challenge}
        />
      </div>
      <p className="meta">
        <a href={localePath(locale, '/privacy#kept')}>{t('kept')}</a>
      </p>
      <p className="meta">
        {t('help')} <a href={localePath(locale, '/contact')}>{s('writeToUs')}</a>
      </p>
    </BesidePage>
  )
}

async function keptInput() {
  return readFlash('signature', (await cookies()).get(FLASH_COOKIE)?.value)
}
