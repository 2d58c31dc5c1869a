import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { MailLanguage, ResumeUpdates, StopUpdates } from '@/components/subscriptions/unsubscribe-form'
import { ButtonLink } from '@/components/ui/button'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { campaign } from '@/lib/petition/queries'
import { subscriptionOf } from '@/lib/subscriptions/queries'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('unsubscribe')
  return { title: t('page') }
}

export default async function UnsubscribePage({ params }: PageProps) {
  const locale = await readLocale(params)
  const { token } = await params
  const [subscription, { name }, t] = await Promise.all([
    subscriptionOf(token),
    campaign(),
    getTranslations('unsubscribe'),
  ])
  const state = subscription?.updates ?? 'wrong'
  return (
    <BesidePage
      quiet
      locale={locale}
      path={subscription ? `/unsubscribe/${token}` : '/'}
      title={t(`${state}Title`)}
    >
      <p>{t(state, { name })}</p>
      {state === 'on' && <StopUpdates locale={locale} token={token} />}
      {state === 'off' && <ResumeUpdates locale={locale} token={token} />}
      {subscription && subscription.updates !== 'none' ? (
        <MailLanguage locale={locale} token={token} language={subscription.locale} />
      ) : (
        <p>
          <ButtonLink href={localePath(locale, '/')} quiet>
            {t('home')}
          </ButtonLink>
        </p>
      )}
    </BesidePage>
  )
}
