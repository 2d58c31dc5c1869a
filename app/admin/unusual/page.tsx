import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { blockAction } from '@/app/admin/blocks/actions'
import { adminLanguage } from '@/app/admin/language'
import { UnusualTable } from '@/components/admin/anomalies/unusual-table'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { SignatureTabs } from '@/components/admin/signatures/signature-tabs'
import { requireAdmin } from '@/lib/admins/require-admin'
import { currentAnomalies } from '@/lib/anomalies/queries'
import { MIN_COUNT, MIN_ODDS_RATIO } from '@/lib/anomalies/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { languageAttributes } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'admin.unusual')('title') }
}

export default async function UnusualPage() {
  const admin = await requireAdmin('owner')
  const [locale, { since, count, all, ...found }] = await Promise.all([
    adminLanguage(),
    currentAnomalies(admin),
  ])
  const t = translator(locale, 'admin.unusual')
  const time = since.toISOString().slice(11, 16)
  return (
    <AdminPage admin={admin} area="signatures">
      <div {...languageAttributes(locale)}>
        <SignatureTabs current="unusual" locale={locale} />
        <PageHead title={t('title')} />
        <p className="mb-2">
          {all ? t('count', { count, time }) : t('newest', { count: formatNumber(count, locale), time })}
        </p>
        <p className="meta mb-6 max-w-column">{t('rule', { least: MIN_COUNT, times: MIN_ODDS_RATIO })}</p>
        <div className="grid gap-8">
          {(['networks', 'domains', 'countries'] as const).map((kind) => (
            <section key={kind} aria-labelledby={kind}>
              <PaneHead id={kind} title={t(kind)} />
              <UnusualTable
                caption={t(kind)}
                rows={found[kind]}
                since={since}
                action={blockAction}
                locale={locale}
              />
            </section>
          ))}
        </div>
      </div>
    </AdminPage>
  )
}
