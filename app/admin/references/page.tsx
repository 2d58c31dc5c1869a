import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { checkAllAction } from '@/app/admin/references/actions'
import { referenceFilter } from '@/app/admin/references/filter'
import { PageHead } from '@/components/admin/layout/page-head'
import { CheckAllForm } from '@/components/admin/references/check-all-form'
import { ReferenceFilters } from '@/components/admin/references/reference-filters'
import { ReferenceTable } from '@/components/admin/references/reference-table'
import { ButtonLink } from '@/components/ui/button'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listReferences } from '@/lib/references/admin-queries'

export const metadata: Metadata = { title: 'References' }
export const dynamic = 'force-dynamic'

type ReferencesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReferencesPage({ searchParams }: ReferencesPageProps) {
  const admin = await requireAdmin()
  const filter = referenceFilter.parse(await searchParams)
  const { references, next } = await listReferences(filter)
  const { search, link } = filter
  return (
    <AdminPage admin={admin} area="references">
      <PageHead
        title="References"
        beside={<ButtonLink href="/admin/references/new">New reference</ButtonLink>}
      />
      <ReferenceFilters search={search} link={link} />
      <ReferenceTable references={references} />
      {next && (
        <p className="pt-3">
          <a href={`/admin/references?${new URLSearchParams({ search, link, before: String(next) })}`}>
            Earlier
          </a>
        </p>
      )}
      <div className="pt-3">
        <CheckAllForm action={checkAllAction} />
      </div>
    </AdminPage>
  )
}
