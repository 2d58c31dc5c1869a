import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { PageHead } from '@/components/admin/layout/page-head'
import { RemovalTable } from '@/components/admin/removals/removal-table'
import { ButtonLink } from '@/components/ui/button'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { listRemovals } from '@/lib/removals/queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.removals')
  return { title: t('title') }
}

type RemovalsPageProps = { searchParams: Promise<{ before?: string }> }

export default async function RemovalsPage({ searchParams }: RemovalsPageProps) {
  const [admin, t] = [await requireAdmin(), await getTranslations('admin.removals')]
  const before = rowId.nullable().catch(null)
  const { removals, next } = await listRemovals(admin, before.parse((await searchParams).before ?? null))
  const isOwner = mayActAs(admin, 'owner')
  return (
    <AdminPage admin={admin} area="removals" kind="list">
      <PageHead
        title={t('title')}
        beside={isOwner && <ButtonLink href="/admin/removals/new">{t('new')}</ButtonLink>}
        lead={t.rich('lead', { link: (words) => <a href="/petition/corrections.json">{words}</a> })}
      />
      <RemovalTable removals={removals} />
      {next && (
        <p className="pt-3">
          <a href={`/admin/removals?before=${next}`}>{t('earlier')}</a>
        </p>
      )}
    </AdminPage>
  )
}
