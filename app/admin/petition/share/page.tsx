import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { editShareChannelsAction } from '@/app/admin/petition/share/actions'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { ShareChannelsForm } from '@/components/admin/share-texts/share-channels-form'
import { ShareChannelsTable } from '@/components/admin/share-texts/share-channels-table'
import { requireAdmin } from '@/lib/admins/require-admin'
import { campaignForEditing } from '@/lib/petition/admin-queries'
import { textCounts } from '@/lib/share-texts/admin-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.petition.share'))('title') }
}

export default async function ShareTextsPage() {
  const admin = await requireAdmin('owner')
  const [{ shareChannels }, countOf, t] = await Promise.all([
    campaignForEditing(),
    textCounts(admin),
    getTranslations('admin.petition.share'),
  ])
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead title={t('title')} lead={t('lead')} />
      <PetitionTabs current="share" />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-2">
        <section aria-labelledby="texts">
          <PaneHead id="texts" title={t('texts')} />
          <ShareChannelsTable on={shareChannels} countOf={countOf} />
        </section>
        <section aria-labelledby="channels-head">
          <PaneHead id="channels-head" title={t('channels')} />
          <ShareChannelsForm action={editShareChannelsAction} on={shareChannels} />
        </section>
      </div>
    </AdminPage>
  )
}
