import { getTranslations } from 'next-intl/server'
import { noteSeenAction } from '@/app/admin/notice-action'
import { UnusualNotice } from '@/components/admin/anomalies/unusual-notice'
import { OwnerNotices } from '@/components/admin/broadcasts/owner-notices'
import { UnderWayNotice } from '@/components/admin/broadcasts/under-way-notice'
import { ContactNotice } from '@/components/admin/contact/contact-notice'
import { ReadyNotice } from '@/components/admin/deliveries/ready-notice'
import { PaneHead } from '@/components/admin/layout/page-head'
import { MailSettingsNotice } from '@/components/admin/mail/mail-settings-notice'
import { MailTroubleNotice } from '@/components/admin/mail/mail-trouble-notice'
import { CountCheckNotice } from '@/components/admin/overview/count-check-notice'
import { LedgerNotice } from '@/components/admin/overview/ledger-notice'
import { MissingFactsNotice } from '@/components/admin/overview/missing-facts-notice'
import { UntranslatedNotice } from '@/components/admin/overview/untranslated-notice'
import { DeadLinksNotice } from '@/components/admin/references/dead-links-notice'
import { RequestsNotice } from '@/components/admin/rights/requests-notice'
import { HeldNotice } from '@/components/admin/signatures/held-notice'
import { MissedNotice } from '@/components/admin/updates/missed-notice'
import { mayActAs, type Admin } from '@/lib/admins/require-admin'
import { currentAnomalies } from '@/lib/anomalies/queries'
import { broadcastsUnderWay } from '@/lib/broadcasts/admin-queries'
import { openNotices } from '@/lib/broadcasts/notice-queries'
import { contactState } from '@/lib/contact/admin-queries'
import { readyDeliveries } from '@/lib/deliveries/admin-queries'
import { getLocale } from '@/lib/i18n/get-locale'
import { ledgerCheck } from '@/lib/ledger/admin-queries'
import type { MailTrouble } from '@/lib/mail/refusal'
import { mailSettingsMissing } from '@/lib/mail/sender-identity'
import { missingFacts } from '@/lib/petition/missing-facts'
import type { EstimatedCount } from '@/lib/platform/estimated-count'
import { countDeadReferences } from '@/lib/references/admin-queries'
import { dueRequests } from '@/lib/rights/request-queries'
import { countCheck } from '@/lib/tallies/admin-queries'
import { missedUpdates } from '@/lib/updates/admin-queries'
import { untranslatedUpdates } from '@/lib/updates/untranslated'

type WaitingProps = { admin: Admin; held: EstimatedCount; trouble: MailTrouble | null }

/** What an admin should look at, the most urgent first, each with a link to it. */
export async function WaitingForYou({ admin, held, trouble }: WaitingProps) {
  const owner = mayActAs(admin, 'owner') ? admin : null
  const [t, check, missed, mailings, untranslated, dead] = await Promise.all([
    getTranslations('admin.overview'),
    countCheck(),
    missedUpdates(),
    broadcastsUnderWay(),
    untranslatedUpdates(),
    countDeadReferences(),
  ])
  const [contact, ledger, ready, unset, facts, unusual, requests, notices] = owner
    ? await Promise.all([
        contactState(owner),
        ledgerCheck(),
        readyDeliveries(),
        mailSettingsMissing(),
        missingFacts(),
        currentAnomalies(owner),
        dueRequests(owner),
        openNotices(owner, await getLocale()),
      ])
    : [null, null, [], [], [], null, null, []]
  return (
    <section aria-labelledby="waiting" className="min-w-0">
      <PaneHead id="waiting" title={t('waiting')} />
      <p className="meta hidden has-[+:empty]:block">{t('nothingWaits')}</p>
      <div className="[&>.sentence]:mb-0 [&>.sentence]:border-s-0 [&>.sentence]:border-t [&>.sentence]:border-hair [&>.sentence]:ps-0 [&>.sentence]:py-2 border-b border-hair empty:hidden">
        <MailTroubleNotice trouble={trouble} />
        {ledger && <LedgerNotice {...ledger} />}
        <CountCheckNotice {...check} />
        {owner && <HeldNotice held={held} />}
        {unusual && <UnusualNotice {...unusual} />}
        <OwnerNotices notices={notices} action={noteSeenAction} />
        <UnderWayNotice broadcasts={mailings} />
        <MissedNotice missed={missed} />
        {requests && <RequestsNotice {...requests} />}
        {contact && <ContactNotice {...contact} />}
        <ReadyNotice deliveries={ready} />
        <UntranslatedNotice updates={untranslated} />
        <DeadLinksNotice count={dead} />
        <MailSettingsNotice missing={unset} />
        <MissingFactsNotice facts={facts} />
      </div>
    </section>
  )
}
