import type { Metadata } from 'next'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { PageHead } from '@/components/admin/layout/page-head'
import { RemovalTable } from '@/components/admin/removals/removal-table'
import { ButtonLink } from '@/components/ui/button'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { listRemovals } from '@/lib/removals/queries'

export const metadata: Metadata = { title: 'Removals' }
export const dynamic = 'force-dynamic'

type RemovalsPageProps = { searchParams: Promise<{ before?: string }> }

export default async function RemovalsPage({ searchParams }: RemovalsPageProps) {
  const admin = await requireAdmin()
  const before = rowId.nullable().catch(null)
  const { removals, next } = await listRemovals(admin, before.parse((await searchParams).before ?? null))
  const isOwner = mayActAs(admin, 'owner')
  return (
    <AdminPage admin={admin} area="removals">
      <PageHead
        title="Removals"
        beside={isOwner && <ButtonLink href="/admin/removals/new">Remove many</ButtonLink>}
      />
      <p className="meta mb-3">
        Many signatures taken out together. What is published about them:{' '}
        <a href="/petition/corrections.json">corrections</a>.
      </p>
      <RemovalTable removals={removals} />
      {next && (
        <p className="pt-3">
          <a href={`/admin/removals?before=${next}`}>Earlier</a>
        </p>
      )}
    </AdminPage>
  )
}
