import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { makeDeliveryAction } from '@/app/admin/deliveries/actions'
import { DeliveryForm } from '@/components/admin/deliveries/delivery-form'
import { PageHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { REGION_COUNTRIES, regionsOf } from '@/lib/countries/regions'
import { allCountries } from '@/lib/countries/rules'
import { getLocale } from '@/lib/i18n/get-locale'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.deliveries')
  return { title: t('new') }
}

export default async function NewDeliveryPage() {
  const admin = await requireAdmin('owner')
  const [t, locale] = await Promise.all([getTranslations('admin.deliveries'), getLocale()])
  return (
    <AdminPage admin={admin} area="deliveries" kind="list">
      <PageHead title={t('new')} beside={<a href="/admin/deliveries">{t('all')}</a>} />
      <DeliveryForm
        action={makeDeliveryAction}
        places={{
          countries: allCountries(locale),
          regions: REGION_COUNTRIES.map((country) => ({ country, regions: regionsOf(country, locale) })),
        }}
      />
    </AdminPage>
  )
}
