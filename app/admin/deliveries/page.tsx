import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { DeliveryTable } from '@/components/admin/deliveries/delivery-table'
import { PageHead } from '@/components/admin/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { listDeliveries } from '@/lib/deliveries/admin-queries'

export const metadata: Metadata = { title: 'Deliveries' }
export const dynamic = 'force-dynamic'

type DeliveriesPageProps = { searchParams: Promise<{ done?: string }> }

export default async function DeliveriesPage({ searchParams }: DeliveriesPageProps) {
  const admin = await requireAdmin()
  const { done } = await searchParams
  const deliveries = await listDeliveries(admin)
  return (
    <AdminPage admin={admin} area="deliveries">
      <PageHead title="Deliveries" beside={mayActAs(admin, 'owner') && <OwnerLinks />} />
      {done === 'history-deleted' && (
        <p role="status" className="sentence mb-3">
          Deleted. It is on no page any more.
        </p>
      )}
      <p className="meta mb-3">
        Signatures handed over to somebody who can meet the demand. What was handed over is public:{' '}
        <a href="/deliveries">Deliveries</a>.
      </p>
      <DeliveryTable deliveries={deliveries} />
    </AdminPage>
  )
}

function OwnerLinks() {
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink quiet href="/admin/deliveries/history">
        Write earlier history
      </ButtonLink>
      <ButtonLink href="/admin/deliveries/new">New delivery</ButtonLink>
    </div>
  )
}
