import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { DeliveryTable } from '@/components/admin/deliveries/delivery-table'
import { DoneNotice } from '@/components/admin/layout/done-notice'
import { PageHead } from '@/components/admin/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { listDeliveries } from '@/lib/deliveries/admin-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.deliveries')
  return { title: t('title') }
}

type DeliveriesPageProps = { searchParams: Promise<{ done?: string }> }

export default async function DeliveriesPage({ searchParams }: DeliveriesPageProps) {
  const admin = await requireAdmin()
  const { done } = await searchParams
  const [t, deliveries] = await Promise.all([getTranslations('admin.deliveries'), listDeliveries(admin)])
  return (
    <AdminPage admin={admin} area="deliveries" kind="list">
      <PageHead
        title={t('title')}
        beside={mayActAs(admin, 'owner') && <OwnerLinks />}
        lead={t.rich('lead', { link: (words) => <a href="/deliveries">{words}</a> })}
      />
      {done === 'history-deleted' && <DoneNotice>{t('history.deleted')}</DoneNotice>}
      <DeliveryTable deliveries={deliveries} />
    </AdminPage>
  )
}

function OwnerLinks() {
  const t = useTranslations('admin.deliveries')
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink quiet href="/admin/deliveries/history">
        {t('writeHistory')}
      </ButtonLink>
      <ButtonLink href="/admin/deliveries/new">{t('new')}</ButtonLink>
    </div>
  )
}
