import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { restoreTextVersionAction } from '@/app/admin/petition/versions/actions'
import { roughNumber } from '@/components/admin/format/rough-number'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PageHead } from '@/components/admin/layout/page-head'
import { TextWords } from '@/components/admin/petition/text-words'
import { RestoreForm } from '@/components/admin/text-editor/restore-form'
import { VersionChanges } from '@/components/admin/text-editor/version-changes'
import { requireAdmin } from '@/lib/admins/require-admin'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import { petitionChanges } from '@/lib/petition/differences'
import { findTextVersion } from '@/lib/petition/version-queries'

export const metadata: Metadata = { title: 'Version of the petition' }
export const dynamic = 'force-dynamic'

export default async function TextVersionPage({ params }: { params: Promise<{ version: string }> }) {
  const admin = await requireAdmin('owner')
  const number = rowId.safeParse((await params).version)
  const version = number.success ? await findTextVersion(number.data) : null
  if (!version) notFound()
  return (
    <AdminPage admin={admin} area="petition">
      <PageHead
        title={`Version ${version.name}`}
        beside={<a href="/admin/petition/versions">All versions</a>}
      />
      <p className="meta pb-3">
        Signed from <Timestamp at={version.at} time /> on, by {roughNumber(version.signed)} confirmed
        signatures; written by {version.by ?? 'the site'}
      </p>
      <RestoreForm
        action={restoreTextVersionAction}
        ids={{ version: version.version }}
        label="Make it the working copy"
      />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-2">
        <VersionChanges
          title={version.before.length > 0 ? 'What it changed' : 'The first version'}
          locale={STAFF_LOCALE}
          changes={petitionChanges(version.before, version.words)}
        />
        <TextWords words={version.words} />
      </div>
    </AdminPage>
  )
}
