import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { editAddressesAction, editGoalsAction } from '@/app/admin/petition/actions'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { AddressesForm } from '@/components/admin/petition/addresses-form'
import { GoalsForm } from '@/components/admin/petition/goals-form'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { requireAdmin } from '@/lib/admins/require-admin'
import { campaignForEditing } from '@/lib/petition/admin-queries'

export const metadata: Metadata = { title: 'Goals and addresses' }
export const dynamic = 'force-dynamic'

export default async function CampaignPage() {
  const admin = await requireAdmin('owner')
  const { goals, count, name, organisation, postalAddress, donateUrl, filmUrl, originalUrl } =
    await campaignForEditing()
  return (
    <AdminPage admin={admin} area="petition">
      <PageHead title="Petition" />
      <PetitionTabs current="campaign" />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-[minmax(0,32rem)_minmax(0,24rem)]">
        <section aria-labelledby="addresses">
          <PaneHead id="addresses" title="Names and addresses" />
          <AddressesForm
            action={editAddressesAction}
            values={{ name, organisation, postalAddress, donateUrl, filmUrl, originalUrl: originalUrl ?? '' }}
          />
        </section>
        <section aria-labelledby="goals-head">
          <PaneHead id="goals-head" title="Goals" />
          <GoalsForm action={editGoalsAction} goals={goals} count={count} />
        </section>
      </div>
    </AdminPage>
  )
}
