import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { stopAction, undoAction } from '@/app/admin/removals/actions'
import { AutoRefresh } from '@/components/admin/layout/auto-refresh'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { ReasonForm } from '@/components/admin/removals/reason-form'
import { RemovalFacts } from '@/components/admin/removals/removal-facts'
import { RemovalProgress } from '@/components/admin/removals/removal-progress'
import { StopForm } from '@/components/admin/removals/stop-form'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { removalById } from '@/lib/removals/queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.removals')
  return { title: t('removal') }
}

type RemovalPageProps = { params: Promise<{ id: string }> }

export default async function RemovalPage({ params }: RemovalPageProps) {
  const admin = await requireAdmin()
  const id = rowId.safeParse((await params).id)
  const removal = id.success ? await removalById(admin, id.data) : null
  if (!removal) notFound()
  const isOwner = mayActAs(admin, 'owner')
  const t = await getTranslations('admin.removals')
  const { state } = removal
  return (
    <AdminPage admin={admin} area="removals" kind="form">
      <div className="grid gap-6">
        <div>
          <PageHead title={t('one', { id: removal.id })} beside={<a href="/admin/removals">{t('all')}</a>} />
          <RemovalProgress removal={removal} />
          {(state === 'running' || state === 'undoing') && <AutoRefresh />}
          {isOwner && state === 'running' && <StopForm action={stopAction} id={String(removal.id)} />}
        </div>
        <RemovalFacts removal={removal} showsNames={isOwner} />
        {isOwner && (state === 'done' || state === 'stopped') && (
          <section aria-labelledby="undo">
            <PaneHead id="undo" title={t('undo.title')} />
            <p className="pb-3">{t('undo.lead')}</p>
            <ReasonForm action={undoAction} id={String(removal.id)} button={t('undo.button')} />
          </section>
        )}
      </div>
    </AdminPage>
  )
}
