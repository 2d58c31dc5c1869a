import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { ContactForm } from '@/components/contact/contact-form'
import { WhoRunsIt } from '@/components/site/who-runs-it'
import { Column, PageBody, Side, TwoColumns, Wrap } from '@/components/ui/page'
import { FLASH_COOKIE, readFlash } from '@/endpoints/form-flash/cookie'
import { inWords } from '@/lib/i18n/error-words'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { campaignIn, campaignWords } from '@/lib/petition/queries'
import { formTime } from '@/lib/signatures/form-time'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const [kept, t, e] = await Promise.all([keptInput(), getTranslations('contact'), getTranslations('errors')])
  const wrong = kept && Object.keys(kept.errors).length > 0
  return { title: wrong ? `${e('word')} ${t('title')}` : t('title'), description: t('lead') }
}

export default async function ContactPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [{ organisation, postalAddress }, words, kept, t] = await Promise.all([
    campaignIn(locale),
    campaignWords(locale),
    keptInput(),
    getTranslations('contact'),
  ])
  return (
    <SitePage locale={locale} path="/contact">
      <Wrap>
        <TwoColumns className="lg:grid-rows-[auto_1fr]">
          <Column className="lg:pt-4">
            <PageBody title={t('title')}>
              <p className="text-22">{t('lead')}</p>
              <section aria-labelledby="data" className="grid gap-2 border-t border-hair pt-4">
                <h2 id="data" className="text-24">
                  {t('dataTitle')}
                </h2>
                <p>
                  {t.rich('data', {
                    ask: (link) => <a href={localePath(locale, '/signature')}>{link}</a>,
                    privacy: (link) => <a href={localePath(locale, '/privacy')}>{link}</a>,
                  })}
                </p>
              </section>
            </PageBody>
          </Column>
          <Side>
            <ContactForm
              locale={locale}
              madeAt={kept ? undefined : formTime()}
              values={kept?.values}
              errors={kept ? inWords(kept.errors, locale) : {}}
              challenge={kept?.challenge}
            />
          </Side>
          <Column className="pt-8">
            <WhoRunsIt
              locale={locale}
              organisation={organisation}
              postalAddress={postalAddress}
              words={words}
            />
          </Column>
        </TwoColumns>
      </Wrap>
    </SitePage>
  )
}

async function keptInput() {
  return readFlash('contact', (await cookies()).get(FLASH_COOKIE)?.value)
}
