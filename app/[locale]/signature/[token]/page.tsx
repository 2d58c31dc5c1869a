import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClosedLink } from '@/app/[locale]/signature/[token]/closed-link'
import { SitePage } from '@/app/[locale]/site-page'
import { OwnChoices } from '@/components/signatures/own-choices'
import { OwnDeliveries } from '@/components/signatures/own-deliveries'
import { OwnStatus } from '@/components/signatures/own-form'
import { OwnReceipt, ReceiptsOfChange } from '@/components/signatures/own-receipt'
import { OwnRenewal } from '@/components/signatures/own-renewal'
import { FreshLink, OwnData, OwnLeaving } from '@/components/signatures/own-rights'
import { OwnShare } from '@/components/signatures/own-share'
import { OwnState } from '@/components/signatures/own-state'
import { WhatISigned } from '@/components/signatures/what-i-signed'
import { Column, Side, TwoColumns, Wrap } from '@/components/ui/page'
import { ownDeliveries } from '@/lib/deliveries/own-queries'
import { readLocale } from '@/lib/i18n/request'
import { campaign, currentPetition, signedPetition } from '@/lib/petition/queries'
import { waysToShare } from '@/lib/share-texts/queries'
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
  if (!signature) return <ClosedLink locale={locale} token={token} />

  const [petition, now, { endedAt }, deliveries] = await Promise.all([
    signedPetition(signature.version, locale),
    currentPetition(locale),
    campaign(),
    ownDeliveries(token),
  ])
  const counted = signature.state === 'confirmed'
  const ended = endedAt !== null
  const own = { locale, token }
  return (
    <SitePage locale={locale} path={`/signature/${token}`}>
      <Wrap>
        <TwoColumns>
          <Column className="grid gap-6 pt-6 lg:pt-10">
            <OwnState locale={locale} signature={signature} ended={ended} />
            <OwnStatus id="renewed">{t('renewed')}</OwnStatus>
            {counted && !ended && now.major > signature.major && (
              <OwnRenewal {...own} petition={now} fresh={signature.fresh} />
            )}
            <WhatISigned locale={locale} signature={signature} petition={petition} />
            {counted && !ended && signature.share && (
              <OwnShare
                locale={locale}
                ways={await waysToShare(locale, { code: signature.share.code })}
                brought={signature.share.brought}
              />
            )}
            <OwnDeliveries locale={locale} deliveries={deliveries} />
            {counted ? (
              <OwnReceipt
                {...own}
                isReady={signature.receipts.counted}
                hasRenewed={signature.renewed && signature.receipts.latest}
              />
            ) : (
              signature.receipts.latest && <ReceiptsOfChange {...own} />
            )}
          </Column>
          <Side tall className="grid gap-6">
            {counted && <OwnChoices {...own} {...signature} />}
            {signature.fresh ? (
              <>
                <OwnData {...own} />
                <OwnLeaving {...own} counted={counted} delivered={deliveries.length > 0} ended={ended} />
              </>
            ) : (
              <FreshLink {...own} />
            )}
          </Side>
        </TwoColumns>
      </Wrap>
    </SitePage>
  )
}
