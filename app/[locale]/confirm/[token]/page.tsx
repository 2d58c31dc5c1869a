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
import { campaign } from '@/lib/petition/queries'
import { tokenSubject } from '@/lib/platform/tokens'
import { confirmationPage } from '@/lib/signatures/queries'

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
  const [page, kept, { endedAt }, t] = await Promise.all([
    confirmationPage(token),
    keptInput(),
    campaign(),
    getTranslations('confirm'),
  ])

  if (page.state !== 'pending') {
    const [path, words] = endedAt ? HOME : NEXT[page.state]
    const leads = !endedAt && page.state === 'counted' ? `/signed/${page.signedToken}` : path
    return (
      <BesidePage quiet locale={locale} path="/" title={t(`${page.state}Title`)}>
        <p>{t(endedAt && isAskedAgain(page.state) ? `${page.state}AfterEnd` : page.state)}</p>
        <p>
          <ButtonLink href={localePath(locale, leads)}>{t(words)}</ButtonLink>
        </p>
      </BesidePage>
    )
  }

  const refused = kept?.subject === page.signature.id ? kept : null
  return (
    <BesidePage
      quiet
      locale={locale}
      path={`/confirm/${token}`}
      above={<Steps current="confirm" />}
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
        token={token}
        signature={page.signature}
        values={refused?.changed ? undefined : refused?.values}
        errors={refused ? inWords(refused.errors, locale) : {}}
      />
    </BesidePage>
  )
}

function isAskedAgain(state: keyof typeof NEXT): state is (typeof ASKED_AGAIN)[number] {
  return ASKED_AGAIN.some((each) => each === state)
}

async function keptInput() {
  return readFlash('confirm', (await cookies()).get(FLASH_COOKIE)?.value)
}
