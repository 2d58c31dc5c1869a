import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { restoreTextCopyAction } from '@/app/admin/petition/versions/actions'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PageHead } from '@/components/admin/layout/page-head'
import { TextWords } from '@/components/admin/petition/text-words'
import { RestoreForm } from '@/components/admin/text-editor/restore-form'
import { VersionChanges } from '@/components/admin/text-editor/version-changes'
import { requireAdmin } from '@/lib/admins/require-admin'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import { petitionChanges } from '@/lib/petition/differences'
import { findTextCopy } from '@/lib/petition/version-queries'

export const metadata: Metadata = { title: 'Discarded working copy' }
export const dynamic = 'force-dynamic'

export default async function TextCopyPage({ params }: { params: Promise<{ id: string }> }) {
  const admin = await requireAdmin('owner')
  const id = rowId.safeParse((await params).id)
  const copy = id.success ? await findTextCopy(id.data) : null
  if (!copy) notFound()
  const from = copy.fromName ? `version ${copy.fromName}` : 'no version'
  return (
    <AdminPage admin={admin} area="petition">
      <PageHead
        title="A discarded working copy"
        beside={<a href="/admin/petition/versions">All versions</a>}
      />
      <p className="meta pb-3">
        Given up on <Timestamp at={copy.at} time />; written by {copy.by ?? 'the site'} over {from}
      </p>
      <RestoreForm action={restoreTextCopyAction} ids={{ id: copy.id }} label="Make it the working copy" />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-2">
        <VersionChanges
          title={`What it would have changed of ${from}`}
          locale={STAFF_LOCALE}
          changes={petitionChanges(copy.from, copy.words)}
        />
        <TextWords words={copy.words} />
      </div>
    </AdminPage>
  )
}
