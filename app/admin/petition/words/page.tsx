import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { editWordsAction } from '@/app/admin/petition/actions'
import { PageHead } from '@/components/admin/layout/page-head'
import { CampaignWordsForm } from '@/components/admin/petition/campaign-words-form'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { requireAdmin } from '@/lib/admins/require-admin'
import { languageGaps } from '@/lib/i18n/language-gaps'
import { campaignForEditing } from '@/lib/petition/admin-queries'
import { WORDS } from '@/lib/settings/schema'

// Where it is empty, the name under Goals and addresses stands in its place.
const NEEDED = WORDS.exclude(['organisationName']).options

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.words')
  return { title: t('title') }
}

export default async function CampaignWordsPage() {
  const admin = await requireAdmin('owner')
  const t = await getTranslations('admin.petition')
  const { words } = await campaignForEditing()
  const values = words.flatMap((row) => WORDS.options.map((name) => [`${row.locale}-${name}`, row[name]]))
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead title={t('title')} />
      <PetitionTabs current="words" />
      <div className="pt-6">
        <CampaignWordsForm
          action={editWordsAction}
          values={Object.fromEntries(values)}
          gaps={languageGaps(words, NEEDED)}
        />
      </div>
    </AdminPage>
  )
}
