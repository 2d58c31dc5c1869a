import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { editTextAction } from '@/app/admin/petition/actions'
import { PageHead } from '@/components/admin/page-head'
import { PetitionTabs } from '@/components/admin/petition-tabs'
import { PetitionTextForm } from '@/components/admin/petition-text-form'
import { roughNumber } from '@/components/admin/rough-number'
import { requireAdmin } from '@/lib/admins/require-admin'
import { currentTextForEditing } from '@/lib/petition/admin-queries'
import { citableReferences } from '@/lib/references/citable'

export const metadata: Metadata = { title: 'Petition text' }
export const dynamic = 'force-dynamic'

export default async function PetitionTextPage() {
  const admin = await requireAdmin('owner')
  const { version, signed, words } = await currentTextForEditing()
  const values = words.flatMap(({ locale, ...fields }) =>
    Object.entries(fields).map(([name, value]) => [`${locale}-${name}`, value]),
  )
  return (
    <AdminPage admin={admin} area="petition">
      <PageHead title="Petition" />
      <PetitionTabs current="text" />
      <p className="py-3">
        This is version {version}, confirmed by {roughNumber(signed)}. Saving makes version {version + 1},
        which people sign from then on; who signed before stays with what they signed.
      </p>
      <PetitionTextForm
        action={editTextAction}
        version={version}
        values={Object.fromEntries(values)}
        references={await citableReferences()}
      />
    </AdminPage>
  )
}
