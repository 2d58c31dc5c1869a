import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { askForRenewalsAction } from '@/app/admin/petition/versions/actions'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { RenewalNotice } from '@/components/admin/petition/renewal-notice'
import { TextCopyTable, TextVersionTable } from '@/components/admin/petition/text-version-tables'
import { requireAdmin } from '@/lib/admins/require-admin'
import { getLocale } from '@/lib/i18n/get-locale'
import { listTextCopies, listTextVersions } from '@/lib/petition/version-queries'
import { renewalRequest } from '@/lib/renewals/ask'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.versions')
  return { title: t('title') }
}

export default async function TextVersionsPage() {
  const admin = await requireAdmin('owner')
  const [t, locale] = await Promise.all([getTranslations('admin.petition'), getLocale()])
  const [versions, copies, request] = await Promise.all([
    listTextVersions(locale),
    listTextCopies(),
    renewalRequest(admin),
  ])
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead title={t('title')} />
      <PetitionTabs current="versions" />
      <div className="grid gap-8 pt-6">
        <TextVersionTable versions={versions} />
        {request && <RenewalNotice action={askForRenewalsAction} request={request} />}
        {copies.length > 0 && (
          <section aria-labelledby="copies">
            <PaneHead id="copies" title={t('versions.copies')} />
            <TextCopyTable copies={copies} />
          </section>
        )}
      </div>
    </AdminPage>
  )
}
