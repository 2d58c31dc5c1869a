import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { removeManyAction } from '@/app/admin/removals/actions'
import { prefilled } from '@/app/admin/removals/new/prefilled'
import { PageHead } from '@/components/admin/layout/page-head'
import { RemovalForm } from '@/components/admin/removals/removal-form'
import { preferences } from '@/lib/admins/preferences'
import { requireAdmin } from '@/lib/admins/require-admin'
import { allCountries } from '@/lib/countries/rules'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.removals')
  return { title: t('new') }
}

type NewRemovalPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewRemovalPage({ searchParams }: NewRemovalPageProps) {
  const admin = await requireAdmin('owner')
  const [t, { locale, timeZone }] = await Promise.all([getTranslations('admin.removals'), preferences()])
  return (
    <AdminPage admin={admin} area="removals" kind="list">
      <PageHead title={t('new')} beside={<a href="/admin/removals">{t('all')}</a>} />
      <RemovalForm
        action={removeManyAction}
        values={prefilled(await searchParams, timeZone)}
        countries={allCountries(locale)}
      />
    </AdminPage>
  )
}
