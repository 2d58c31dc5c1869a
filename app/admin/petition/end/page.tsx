import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import {
  editRetentionAction,
  endCampaignAction,
  reopenCampaignAction,
} from '@/app/admin/petition/end/actions'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { EndForm } from '@/components/admin/petition/end-form'
import { EndedFacts } from '@/components/admin/petition/ended-facts'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { RetentionForm } from '@/components/admin/petition/retention-form'
import { requireAdmin } from '@/lib/admins/require-admin'
import { campaignForEditing } from '@/lib/petition/admin-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.end')
  return { title: t('title') }
}

export default async function EndPage() {
  const admin = await requireAdmin('owner')
  const t = await getTranslations('admin.petition')
  const { count, endedAt, outcome, successorUrl, erasingBeganAt, ...times } = await campaignForEditing()
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead title={t('title')} />
      <PetitionTabs current="end" />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-[minmax(0,32rem)_minmax(0,24rem)]">
        <section aria-labelledby="end">
          <PaneHead id="end" title={t('end.title')} />
          {endedAt && outcome ? (
            <EndedFacts
              reopen={reopenCampaignAction}
              {...{ endedAt, outcome, successorUrl, erasingBeganAt }}
            />
          ) : (
            <EndForm action={endCampaignAction} count={count} />
          )}
        </section>
        <section aria-labelledby="retention">
          <PaneHead id="retention" title={t('retention.title')} />
          <RetentionForm
            action={editRetentionAction}
            values={{
              keptMonthsAfterEnd: String(times.keptMonthsAfterEnd),
              keptMonthsAfterSigning: String(times.keptMonthsAfterSigning ?? ''),
              keptMonthsOfNews: String(times.keptMonthsOfNews ?? ''),
            }}
          />
        </section>
      </div>
    </AdminPage>
  )
}
