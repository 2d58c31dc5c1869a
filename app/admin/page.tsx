import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { retryMailAction } from '@/app/admin/mail-actions'
import { noteSeenAction } from '@/app/admin/notice-action'
import { UnusualNotice } from '@/components/admin/anomalies/unusual-notice'
import { AuditLog } from '@/components/admin/audit/audit-log'
import { OwnerNotices } from '@/components/admin/broadcasts/owner-notices'
import { UnderWayNotice } from '@/components/admin/broadcasts/under-way-notice'
import { ContactNotice } from '@/components/admin/contact/contact-notice'
import { ReadyNotice } from '@/components/admin/deliveries/ready-notice'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { MailSettingsNotice } from '@/components/admin/mail/mail-settings-notice'
import { MailTroubleNotice } from '@/components/admin/mail/mail-trouble-notice'
import { CountCheckNotice } from '@/components/admin/overview/count-check-notice'
import { CountryTable } from '@/components/admin/overview/country-table'
import { LedgerNotice } from '@/components/admin/overview/ledger-notice'
import { MissingFactsNotice } from '@/components/admin/overview/missing-facts-notice'
import { Numbers } from '@/components/admin/overview/numbers'
import { DeadLinksNotice } from '@/components/admin/references/dead-links-notice'
import { HeldNotice } from '@/components/admin/signatures/held-notice'
import { MissedNotice } from '@/components/admin/updates/missed-notice'
import { preferences } from '@/lib/admins/preferences'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { currentAnomalies } from '@/lib/anomalies/queries'
import { listAuditEvents } from '@/lib/audit/queries'
import { broadcastsUnderWay } from '@/lib/broadcasts/admin-queries'
import { openNotices } from '@/lib/broadcasts/notice-queries'
import { contactState } from '@/lib/contact/admin-queries'
import { readyDeliveries } from '@/lib/deliveries/admin-queries'
import { donateClicks } from '@/lib/donations/admin-queries'
import { ledgerCheck } from '@/lib/ledger/admin-queries'
import { mailQueue } from '@/lib/mail/admin-queries'
import { mailSettingsMissing } from '@/lib/mail/sender-identity'
import { countriesNow } from '@/lib/petition/countries'
import { missingFacts } from '@/lib/petition/missing-facts'
import { campaign } from '@/lib/petition/queries'
import { goalFor } from '@/lib/petition/rules'
import { countDeadReferences } from '@/lib/references/admin-queries'
import { signingNumbers } from '@/lib/signatures/admin-queries'
import { countCheck } from '@/lib/tallies/admin-queries'
import { missedUpdates } from '@/lib/updates/admin-queries'

export const dynamic = 'force-dynamic'

const LAST_EVENTS = 8

export default async function OverviewPage() {
  const admin = await requireAdmin()
  const isOwner = mayActAs(admin, 'owner')
  const t = await getTranslations('admin.overview')
  const [
    site,
    signing,
    countries,
    clicks,
    mail,
    audit,
    check,
    missed,
    dead,
    unusual,
    missing,
    mailings,
    notices,
    ledger,
    ready,
    unwritten,
    contact,
  ] = await Promise.all([
    campaign(),
    signingNumbers(admin),
    countriesNow(),
    donateClicks(),
    mailQueue(admin),
    listAuditEvents(admin, { take: LAST_EVENTS, locale: await adminLanguage() }),
    countCheck(),
    missedUpdates(),
    countDeadReferences(),
    isOwner ? currentAnomalies(admin) : null,
    isOwner ? mailSettingsMissing() : [],
    broadcastsUnderWay(),
    isOwner ? preferences().then(({ locale }) => openNotices(admin, locale)) : [],
    isOwner ? ledgerCheck() : null,
    isOwner ? readyDeliveries() : [],
    isOwner ? missingFacts() : [],
    isOwner ? contactState(admin) : null,
  ])
  return (
    <AdminPage admin={admin}>
      <div className="grid gap-8">
        <div>
          <PageHead title={site.name} beside={<a href="/">{t('publicPage')}</a>} />
          <OwnerNotices notices={notices} action={noteSeenAction} />
          {isOwner && <HeldNotice held={signing.held} />}
          {contact && <ContactNotice {...contact} />}
          <CountCheckNotice {...check} />
          {ledger && <LedgerNotice {...ledger} />}
          <MissedNotice missed={missed} />
          <ReadyNotice deliveries={ready} />
          <UnderWayNotice broadcasts={mailings} />
          <MailTroubleNotice trouble={mail.trouble} />
          <MailSettingsNotice missing={missing} />
          <MissingFactsNotice facts={unwritten} />
          <DeadLinksNotice count={dead} />
          {unusual && <UnusualNotice {...unusual} />}
          <Numbers
            signing={signing}
            goal={goalFor(signing.count, site.goals).goal}
            clicks={clicks}
            mail={mail}
            retryMail={isOwner ? retryMailAction : undefined}
            heldPage={isOwner ? '/admin/signatures?state=held' : undefined}
            bouncedPage={isOwner ? '/admin/signatures?state=bounced' : undefined}
          />
        </div>
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <section aria-labelledby="places">
            <PaneHead id="places" title={t('byCountry')} />
            <CountryTable countries={countries} />
          </section>
          <section aria-labelledby="last">
            <PaneHead id="last" title={t('lastDone')} beside={<a href="/admin/audit">{t('all')}</a>} />
            <AuditLog events={audit.events} isOwner={isOwner} heading="h3" />
          </section>
        </div>
      </div>
    </AdminPage>
  )
}
