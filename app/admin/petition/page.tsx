import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { editTextAction } from '@/app/admin/petition/text-action'
import { roughNumber } from '@/components/admin/format/rough-number'
import { PageHead } from '@/components/admin/layout/page-head'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { PetitionTextForm } from '@/components/admin/petition/petition-text-form'
import { VersionChanges } from '@/components/admin/text-editor/version-changes'
import { adminEmails } from '@/lib/admins/emails'
import { requireAdmin } from '@/lib/admins/require-admin'
import { languageGaps } from '@/lib/i18n/language-gaps'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import { currentTextForEditing } from '@/lib/petition/admin-queries'
import { petitionChanges } from '@/lib/petition/differences'
import { versionName } from '@/lib/petition/rules'
import { findWorkingCopy } from '@/lib/petition/working-copy-queries'
import { citableReferences } from '@/lib/references/citable'

export const metadata: Metadata = { title: 'Petition text' }
export const dynamic = 'force-dynamic'

const FIELDS = ['salutation', 'title', 'target', 'demand', 'reasons', 'consent'] as const

type PetitionTextPageProps = { searchParams: Promise<{ done?: string }> }

export default async function PetitionTextPage({ searchParams }: PetitionTextPageProps) {
  const admin = await requireAdmin('owner')
  const { done = '' } = await searchParams
  const [{ version, major, minor, signed, words }, workingCopy, references] = await Promise.all([
    currentTextForEditing(),
    findWorkingCopy(),
    citableReferences(),
  ])
  const emails = await adminEmails([workingCopy?.editedBy])
  const edited = workingCopy?.words ?? words
  const values = edited.flatMap(({ locale, ...fields }) =>
    Object.entries(fields).map(([name, value]) => [`${locale}-${name}`, value]),
  )
  const message = messageOf(done)
  return (
    <AdminPage admin={admin} area="petition">
      <PageHead title="Petition" />
      <PetitionTabs current="text" />
      {message && (
        <p role="status" className="sentence mt-3">
          {message}
        </p>
      )}
      <p className="py-3">
        This is version {versionName({ major, minor })}, confirmed by {roughNumber(signed)}. Saving makes a
        new version, which people sign from then on; who signed before stays with what they signed.
      </p>
      <PetitionTextForm
        key={`${version} ${done}`}
        action={editTextAction}
        version={{ version, major, minor }}
        values={Object.fromEntries(values)}
        editor={randomUUID()}
        opened={
          workingCopy && {
            at: workingCopy.editedAt.toISOString(),
            by: emails.get(workingCopy.editedBy ?? '') ?? null,
          }
        }
        references={references}
        gaps={languageGaps(edited, FIELDS)}
      >
        {workingCopy && (
          <div className="border-t border-hair pt-4">
            <VersionChanges
              title="What a new version would change"
              locale={STAFF_LOCALE}
              changes={petitionChanges(words, workingCopy.words)}
            />
          </div>
        )}
      </PetitionTextForm>
    </AdminPage>
  )
}

function messageOf(done: string): string {
  const [what, version] = done.split('-')
  if (what === 'published')
    return `Saved and public: on the pages within seconds. This is version ${version}.`
  if (what === 'restored') return 'These words are the working copy now: what people sign stays as it is.'
  if (what === 'discarded') return 'Discarded. What you discarded is among the versions.'
  return what === 'taken' ? 'These are their words. Yours are among the versions.' : ''
}
