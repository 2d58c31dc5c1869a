import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { SignForm } from '@/components/signatures/sign-form'
import { SigningClosed } from '@/components/signatures/signing-closed'
import { LanguageNote } from '@/components/site/language-note'
import { Column, PageBody, TwoColumns, Wrap } from '@/components/ui/page'
import { FLASH_COOKIE, readFlash } from '@/endpoints/form-flash/cookie'
import { inWords } from '@/lib/i18n/error-words'
import { languageAttributes } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { campaign, petitionText } from '@/lib/petition/queries'
import { formTime } from '@/lib/signatures/form-time'
import { isSigningClosed } from '@/lib/switches/rules'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const [kept, t, e] = await Promise.all([keptInput(), getTranslations('sign'), getTranslations('errors')])
  const wrong = kept && Object.keys(kept.errors).length > 0
  return { title: wrong ? `${e('word')} ${t('title')}` : t('title'), description: t('description') }
}

export default async function SignPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [site, petition, kept, t] = await Promise.all([
    campaign(),
    petitionText(locale),
    keptInput(),
    getTranslations('sign'),
  ])
  return (
    <SitePage locale={locale} path="/sign">
      <Wrap>
        <TwoColumns>
          <Column>
            <PageBody title={t('title')}>
              <p {...languageAttributes(petition.locale, locale)} className="text-22">
                {petition.salutation} <strong>{petition.title}</strong>
              </p>
              <p {...languageAttributes(petition.locale, locale)} className="max-lg:hidden">
                {petition.demand}
              </p>
              <LanguageNote locale={locale} written={petition.locale} />
            </PageBody>
          </Column>
          <div className="mt-6 lg:mt-10">
            {isSigningClosed(site) ? (
              <SigningClosed paused={!site.endedAt} />
            ) : (
              <SignForm
                locale={locale}
                version={petition.version}
                consent={petition.consent}
                madeAt={kept ? undefined : formTime()}
                alone
                values={kept?.values}
                errors={kept ? inWords(kept.errors, locale) : {}}
                challenge={kept?.challenge}
              />
            )}
          </div>
        </TwoColumns>
      </Wrap>
    </SitePage>
  )
}

async function keptInput() {
  return readFlash('sign', (await cookies()).get(FLASH_COOKIE)?.value)
}
