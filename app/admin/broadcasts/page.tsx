import type { Metadata } from 'next'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { BroadcastTable } from '@/components/admin/broadcasts/broadcast-table'
import { PageHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listBroadcasts } from '@/lib/broadcasts/admin-queries'

export const metadata: Metadata = { title: 'Mailings' }
export const dynamic = 'force-dynamic'

type MailingsPageProps = { searchParams: Promise<{ before?: string }> }

export default async function MailingsPage({ searchParams }: MailingsPageProps) {
  const admin = await requireAdmin()
  const before = rowId.nullable().catch(null)
  const { broadcasts, next } = await listBroadcasts({
    before: before.parse((await searchParams).before ?? null),
  })
  return (
    <AdminPage admin={admin} area="updates">
      <div className="max-w-[72rem]">
        <PageHead title="Mailings" beside={<a href="/admin/updates">All updates</a>} />
        <p className="meta mb-3">
          Updates that were mailed to signers who asked for news. A mailing begins at its update.
        </p>
        <BroadcastTable broadcasts={broadcasts} />
        {next && (
          <p className="pt-3">
            <a href={`/admin/broadcasts?before=${next}`}>Earlier</a>
          </p>
        )}
      </div>
    </AdminPage>
  )
}
