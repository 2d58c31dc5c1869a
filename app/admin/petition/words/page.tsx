import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { editWordsAction } from '@/app/admin/petition/actions'
import { PageHead } from '@/components/admin/layout/page-head'
import { CampaignWordsForm } from '@/components/admin/petition/campaign-words-form'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { requireAdmin } from '@/lib/admins/require-admin'
import { languageGaps } from '@/lib/i18n/language-gaps'
import { campaignForEditing } from '@/lib/petition/admin-queries'

export const metadata: Metadata = { title: 'Words beside the petition' }
const WORDS = [
  ...(['imprint', 'donate', 'filmTitle', 'film', 'shareText', 'cardNote'] as const),
  ...(['storyTitle', 'story', 'questions', 'press'] as const),
]

export const dynamic = 'force-dynamic'

export default async function CampaignWordsPage() {
  const admin = await requireAdmin('owner')
  const { words } = await campaignForEditing()
  const values = words.flatMap((row) => WORDS.map((name) => [`${row.locale}-${name}`, row[name]]))
  return (
    <AdminPage admin={admin} area="petition">
      <PageHead title="Petition" />
      <PetitionTabs current="words" />
      <div className="pt-6">
        <CampaignWordsForm
          action={editWordsAction}
          values={Object.fromEntries(values)}
          gaps={languageGaps(words, WORDS)}
        />
      </div>
    </AdminPage>
  )
}
