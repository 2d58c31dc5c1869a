import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminPage } from '@/app/admin/admin-page'
import { rowId } from '@/app/admin/row-id'
import { editReferenceAction } from '@/app/admin/references/actions'
import { PageHead } from '@/components/admin/page-head'
import { ReferenceForm } from '@/components/admin/reference-form'
import { requireAdmin } from '@/lib/admins/require-admin'
import { BETWEEN_AUTHORS } from '@/lib/authors/rules'
import { findReference } from '@/lib/references/admin-queries'

export const metadata: Metadata = { title: 'Edit reference' }
export const dynamic = 'force-dynamic'

type EditReferencePageProps = { params: Promise<{ id: string }> }

export default async function EditReferencePage({ params }: EditReferencePageProps) {
  const admin = await requireAdmin()
  const id = rowId.safeParse((await params).id)
  const reference = id.success ? await findReference(id.data) : null
  if (!reference) notFound()
  const { key, title, authors, publisher, date, url, language, archivedUrl, checkedOn } = reference
  return (
    <AdminPage admin={admin} area="references">
      <div className="max-w-column">
        <PageHead title="Edit reference" beside={<a href="/admin/references">All references</a>} />
        <ReferenceForm
          action={editReferenceAction}
          id={reference.id}
          values={{
            ...{ key, title, publisher, date, url, language },
            authors: authors.join(BETWEEN_AUTHORS),
            archivedUrl: archivedUrl ?? '',
            checkedOn: checkedOn?.toISOString().slice(0, 10) ?? '',
          }}
        />
      </div>
    </AdminPage>
  )
}
