import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { blockAction, letSignAgainAction, unblockAction } from '@/app/admin/blocks/actions'
import { BarredForm } from '@/components/admin/blocklist/barred-form'
import { BlockForm } from '@/components/admin/blocklist/block-form'
import { BlockTable } from '@/components/admin/blocklist/block-table'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listBlocks } from '@/lib/blocklist/admin-queries'
import { countRemovedAddresses } from '@/lib/rights/let-sign-again'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.blocks')
  return { title: t('title') }
}

export default async function BlocksPage() {
  const admin = await requireAdmin('owner')
  const [t, blocks, barred] = await Promise.all([
    getTranslations('admin.blocks'),
    listBlocks(admin),
    countRemovedAddresses(admin),
  ])
  return (
    <AdminPage admin={admin} area="blocks">
      <PageHead title={t('title')} />
      <p className="meta mb-4 max-w-column">{t('lead')}</p>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="grid content-start gap-8">
          <section aria-labelledby="new">
            <PaneHead id="new" title={t('new')} />
            <BlockForm action={blockAction} />
          </section>
          <section aria-labelledby="barred">
            <PaneHead id="barred" title={t('barred.title')} />
            <div className="meta grid gap-2 pb-4">
              <p>{t('barred.count', { count: barred })}</p>
              <p>{t('barred.lead')}</p>
            </div>
            <BarredForm action={letSignAgainAction} />
          </section>
        </div>
        <section aria-labelledby="list">
          <PaneHead id="list" title={t('list')} />
          {blocks.length === 0 ? (
            <p className="meta">{t('none')}</p>
          ) : (
            <BlockTable action={unblockAction} blocks={blocks} />
          )}
        </section>
      </div>
    </AdminPage>
  )
}
