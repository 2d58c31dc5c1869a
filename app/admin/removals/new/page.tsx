import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { removeManyAction } from '@/app/admin/removals/actions'
import { prefilled } from '@/app/admin/removals/new/prefilled'
import { PageHead } from '@/components/admin/layout/page-head'
import { RemovalForm } from '@/components/admin/removals/removal-form'
import { requireAdmin } from '@/lib/admins/require-admin'
import { allCountries } from '@/lib/countries/rules'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

export const metadata: Metadata = { title: 'Remove many' }
export const dynamic = 'force-dynamic'

type NewRemovalPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewRemovalPage({ searchParams }: NewRemovalPageProps) {
  const admin = await requireAdmin('owner')
  return (
    <AdminPage admin={admin} area="removals">
      <PageHead title="Remove many" beside={<a href="/admin/removals">All removals</a>} />
      <RemovalForm
        action={removeManyAction}
        values={prefilled(await searchParams)}
        countries={allCountries(STAFF_LOCALE)}
      />
    </AdminPage>
  )
}
