import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { makeDeliveryAction } from '@/app/admin/deliveries/actions'
import { DeliveryForm } from '@/components/admin/deliveries/delivery-form'
import { PageHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { REGION_COUNTRIES, regionsOf } from '@/lib/countries/regions'
import { allCountries, countryName } from '@/lib/countries/rules'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

export const metadata: Metadata = { title: 'New delivery' }
export const dynamic = 'force-dynamic'

export default async function NewDeliveryPage() {
  const admin = await requireAdmin('owner')
  return (
    <AdminPage admin={admin} area="deliveries">
      <PageHead title="New delivery" beside={<a href="/admin/deliveries">All deliveries</a>} />
      <DeliveryForm
        action={makeDeliveryAction}
        countries={allCountries(STAFF_LOCALE)}
        regions={REGION_COUNTRIES.map((code) => ({
          country: countryName(code, STAFF_LOCALE),
          regions: regionsOf(code, STAFF_LOCALE),
        }))}
      />
    </AdminPage>
  )
}
