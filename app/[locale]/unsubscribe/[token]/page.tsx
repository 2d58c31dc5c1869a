import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { MailLanguage, ResumeUpdates, StopUpdates } from '@/components/subscriptions/unsubscribe-form'
import { ButtonLink } from '@/components/ui/button'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { templateView } from '@/lib/page-templates/template-token'
import { campaign } from '@/lib/petition/queries'
import { unsubscribeView, type UnsubscribeView } from '@/lib/subscriptions/unsubscribe-view'

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
  const [view, { name }, t] = await Promise.all([
    templateView<UnsubscribeView>('unsubscribe', token) ?? unsubscribeView(token),
    campaign(),
    getTranslations('unsubscribe'),
  ])
  const subscription = view?.shape
  const state = subscription?.updates ?? 'wrong'
  const own = { locale, token: view?.values.token ?? token }
  return (
    <BesidePage
      quiet
      locale={locale}
      path={view ? `/unsubscribe/${own.token}` : '/'}
      title={t(`${state}Title`)}
    >
      <p>{t(state, { name })}</p>
      {state === 'on' && <StopUpdates {...own} />}
      {state === 'off' && <ResumeUpdates {...own} />}
      {subscription && subscription.updates !== 'none' ? (
        <MailLanguage {...own} language={subscription.locale} />
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
