import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SitePage } from '@/app/[locale]/site-page'
import { OwnChoices, OwnWithdrawal } from '@/components/signatures/own-choices'
import { OwnReceipt, ReceiptsOfChange } from '@/components/signatures/own-receipt'
import { WhatISigned } from '@/components/signatures/what-i-signed'
import { ButtonLink } from '@/components/ui/button'
import { Column, Side, SinglePage, TwoColumns, Wrap } from '@/components/ui/page'
import { formatDate } from '@/lib/i18n/dates'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { signerPage } from '@/lib/signatures/queries'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('signature')
  return { title: t('title') }
}

export default async function SignaturePage({ params }: PageProps) {
  const locale = await readLocale(params)
  const { token } = await params
  const [signature, t] = await Promise.all([signerPage(token, locale), getTranslations('signature')])
  if (!signature) {
    return (
      <Notice locale={locale} title={t('wrongTitle')} path="/sign" button={t('sign')}>
        <p>{t('wrong')}</p>
      </Notice>
    )
  }
  const receipts = signature.receipts.latest && <ReceiptsOfChange locale={locale} token={token} />
  if (signature.state === 'withdrawn') {
    const date = formatDate(signature.withdrawnAt ?? new Date(), locale)
    return (
      <Notice locale={locale} title={t('withdrawnTitle')} path="/sign" button={t('sign')}>
        <p>{t('withdrawn', { date })}</p>
        {receipts}
      </Notice>
    )
  }
  if (signature.state === 'removed') {
    return (
      <Notice locale={locale} title={t('removedTitle')} path="/" button={t('home')}>
        <p>{t('removed', { reason: signature.removedReason ?? '' })}</p>
        {receipts}
      </Notice>
    )
  }
  return (
    <SitePage locale={locale} path={`/signature/${token}`}>
      <Wrap>
        <TwoColumns>
          <Column className="grid gap-6 pt-6 lg:pt-10">
            <h1 className="text-h1u">{t('title')}</h1>
            <WhatISigned locale={locale} signature={signature} />
            <p>
              <a href={localePath(locale, '/')}>{t('version')}</a>
            </p>
            <OwnReceipt locale={locale} token={token} isReady={signature.receipts.counted} />
          </Column>
          <Side tall className="grid gap-6">
            <OwnChoices
              locale={locale}
              token={token}
              showName={signature.showName}
              wantsUpdates={signature.wantsUpdates}
            />
            <OwnWithdrawal locale={locale} token={token} />
          </Side>
        </TwoColumns>
      </Wrap>
    </SitePage>
  )
}

type NoticeProps = { locale: Locale; title: string; path: string; button: string; children: ReactNode }

function Notice({ locale, title, path, button, children }: NoticeProps) {
  return (
    <SitePage locale={locale} path="/">
      <SinglePage title={title}>
        {children}
        <p>
          <ButtonLink href={localePath(locale, path)}>{button}</ButtonLink>
        </p>
      </SinglePage>
    </SitePage>
  )
}
