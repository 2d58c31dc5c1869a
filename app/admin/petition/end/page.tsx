import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { endCampaignAction, reopenCampaignAction } from '@/app/admin/petition/end/actions'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { EndForm } from '@/components/admin/petition/end-form'
import { EndedFacts } from '@/components/admin/petition/ended-facts'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { requireAdmin } from '@/lib/admins/require-admin'
import { campaignForEditing } from '@/lib/petition/admin-queries'

export const metadata: Metadata = { title: 'End of the campaign' }
export const dynamic = 'force-dynamic'

export default async function EndPage() {
  const admin = await requireAdmin('owner')
  const { count, endedAt, outcome, successorUrl } = await campaignForEditing()
  return (
    <AdminPage admin={admin} area="petition">
      <PageHead title="Petition" />
      <PetitionTabs current="end" />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-[minmax(0,32rem)_minmax(0,24rem)]">
        <section aria-labelledby="end">
          <PaneHead id="end" title="End of the campaign" />
          {endedAt && outcome ? (
            <EndedFacts reopen={reopenCampaignAction} {...{ endedAt, outcome, successorUrl }} />
          ) : (
            <EndForm action={endCampaignAction} count={count} />
          )}
        </section>
      </div>
    </AdminPage>
  )
}
