import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { dismissFirstStepsAction } from '@/app/admin/first-steps-action'
import { retryMailAction } from '@/app/admin/mail-actions'
import { WaitingForYou } from '@/app/admin/waiting-for-you'
import { AuditLog } from '@/components/admin/audit/audit-log'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { ClicksTable } from '@/components/admin/overview/clicks-table'
import { CountryTable } from '@/components/admin/overview/country-table'
import { DaysChart } from '@/components/admin/overview/days-chart'
import { FirstStepsList } from '@/components/admin/overview/first-steps-list'
import { NextGoal } from '@/components/admin/overview/next-goal'
import { Numbers } from '@/components/admin/overview/numbers'
import { SwitchNotice } from '@/components/admin/petition/switch-notice'
import { ButtonLink } from '@/components/ui/button'
import { preferences } from '@/lib/admins/preferences'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { listAuditEvents } from '@/lib/audit/queries'
import { clicksByDay, clickTotals } from '@/lib/clicks/admin-queries'
import { firstSteps } from '@/lib/first-steps/queries'
import { mailQueue } from '@/lib/mail/admin-queries'
import { countriesNow } from '@/lib/petition/countries'
import { campaign } from '@/lib/petition/queries'
import { goalFor } from '@/lib/petition/rules'
import { signingNumbers } from '@/lib/signatures/admin-queries'
import { recentDays } from '@/lib/tallies/days'
import { forecastDates } from '@/lib/tallies/forecast'

export const dynamic = 'force-dynamic'

const LAST_EVENTS = 8

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.overview')
  return { title: t('title') }
}

export default async function OverviewPage() {
  const admin = await requireAdmin()
  const isOwner = mayActAs(admin, 'owner')
  const { locale, timeZone } = await preferences()
  const [t, site, signing, days, countries, clicks, clickDays, mail, audit, steps] = await Promise.all([
    getTranslations('admin.overview'),
    campaign(),
    signingNumbers(admin),
    recentDays(timeZone),
    countriesNow(),
    clickTotals(),
    clicksByDay(),
    mailQueue(admin),
    listAuditEvents(admin, { take: LAST_EVENTS, locale }),
    isOwner ? firstSteps(admin) : null,
  ])
  const { goal, reached } = goalFor(signing.count, site.goals)
  const today = days.at(-1)
  return (
    <AdminPage admin={admin} area="overview" kind="list">
      <PageHead
        title={site.name}
        beside={
          <p className="flex flex-wrap items-center gap-3">
            <a href="/">{t('publicPage')}</a>
            {isOwner && (
              <ButtonLink quiet href="/admin/signatures">
                {t('export')}
              </ButtonLink>
            )}
            <ButtonLink href="/admin/updates/new">{t('newUpdate')}</ButtonLink>
          </p>
        }
      />
      {steps && <FirstStepsList steps={steps} dismiss={dismissFirstStepsAction} />}
      <SwitchNotice campaign={site} isOwner={isOwner} />
      <div className="grid gap-8">
        <Numbers
          signing={signing}
          today={{ confirmed: today?.confirmed ?? 0, withdrawn: today?.withdrawn ?? 0 }}
          goal={goal}
          clicks={clicks}
          mail={mail}
          isOwner={isOwner}
          retryMail={isOwner ? retryMailAction : undefined}
        />
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
          <WaitingForYou admin={admin} held={signing.held} trouble={mail.trouble} />
          <div className="grid min-w-0 content-start gap-8">
            <section aria-labelledby="goal">
              <PaneHead id="goal" title={t('goal.title')} />
              <NextGoal
                count={signing.count}
                goal={goal}
                reached={reached}
                forecast={site.endedAt ? null : forecastDates(days, goal - signing.count)}
              />
            </section>
            <section aria-labelledby="days">
              <PaneHead
                id="days"
                title={t('days.title')}
                beside={<a href="/admin/arrivals">{t('days.arrivals')}</a>}
              />
              <DaysChart days={days} />
            </section>
          </div>
          <section aria-labelledby="places">
            <PaneHead id="places" title={t('byCountry')} />
            <CountryTable countries={countries} />
          </section>
          <section aria-labelledby="clicks">
            <PaneHead id="clicks" title={t('clicks.title')} />
            <ClicksTable days={clickDays} />
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
