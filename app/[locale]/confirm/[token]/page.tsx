import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { ConfirmForm } from '@/components/signatures/confirm-form'
import { Steps } from '@/components/signatures/steps'
import { ButtonLink } from '@/components/ui/button'
import { FLASH_COOKIE, readFlash } from '@/endpoints/form-flash/cookie'
import { inWords } from '@/lib/i18n/error-words'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { templateView } from '@/lib/page-templates/template-token'
import { asksOf } from '@/lib/petition/asks'
import { campaign } from '@/lib/petition/queries'
import { tokenSubject } from '@/lib/platform/tokens'
import { confirmView, isPending, type ConfirmView } from '@/lib/signatures/confirm-view'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string; token: string }> }

const HOME = ['/', 'home'] as const
const NEXT = {
  counted: ['/signed', 'share'],
  expired: ['/sign', 'sign'],
  wrong: ['/sign', 'sign'],
  withdrawn: ['/sign', 'sign'],
  removed: HOME,
  closed: HOME,
} as const

// Whose words ask to sign anew, while that is possible.
const ASKED_AGAIN = ['expired', 'wrong', 'withdrawn'] as const

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const [kept, t, e] = await Promise.all([keptInput(), getTranslations('confirm'), getTranslations('errors')])
  const wrong =
    kept?.subject === tokenSubject((await params).token) && Object.keys(kept?.errors ?? {}).length > 0
  return { title: wrong ? `${e('word')} ${t('submit')}` : t('submit') }
}

export default async function ConfirmPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const { token } = await params
  const [view, kept, { endedAt }, t] = await Promise.all([
    templateView<ConfirmView>('confirm', token) ?? confirmView(token, locale),
    keptInput(),
    campaign(),
    getTranslations('confirm'),
  ])

  if (!isPending(view)) {
    const { state } = view.shape
    const [path, words] = endedAt ? HOME : NEXT[state]
    const leads = !endedAt && state === 'counted' ? `/signed/${view.values.signedToken}` : path
    return (
      <BesidePage quiet locale={locale} path="/" title={t(`${state}Title`)}>
        <p>{t(endedAt && isAskedAgain(state) ? `${state}AfterEnd` : state)}</p>
        <p>
          <ButtonLink href={localePath(locale, leads)}>{t(words)}</ButtonLink>
        </p>
      </BesidePage>
    )
  }

  const asks = await asksOf(locale, view.shape.asked)
  const refused = kept?.subject === tokenSubject(token) ? kept : null
  return (
    <BesidePage
      quiet
      locale={locale}
      path={`/confirm/${view.values.token}`}
      above={<Steps current="confirm" asks={asks.map(({ ask }) => ask)} />}
      title={t('title')}
    >
      {refused?.changed ? (
        <p role="alert" className="gutter-rule text-22">
          {t('changed')}
        </p>
      ) : (
        <p className="text-22">{t('lead')}</p>
      )}
      <ConfirmForm
        locale={locale}
        view={view}
        values={refused?.changed ? undefined : refused?.values}
        errors={refused ? inWords(refused.errors, locale) : {}}
      />
    </BesidePage>
  )
}

function isAskedAgain(state: ConfirmView['shape']['state']): state is (typeof ASKED_AGAIN)[number] {
  return ASKED_AGAIN.some((each) => each === state)
}

async function keptInput() {
  return readFlash('confirm', (await cookies()).get(FLASH_COOKIE)?.value)
}
