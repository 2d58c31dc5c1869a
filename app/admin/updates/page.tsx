import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { updateFilter } from '@/app/admin/updates/filter'
import { PageHead } from '@/components/admin/layout/page-head'
import { MissedNotice } from '@/components/admin/updates/missed-notice'
import { UpdateFilters } from '@/components/admin/updates/update-filters'
import { UpdateTable } from '@/components/admin/updates/update-table'
import { ButtonLink } from '@/components/ui/button'
import { requireAdmin } from '@/lib/admins/require-admin'
import { countUpdates, listUpdates, missedUpdates } from '@/lib/updates/admin-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.updates')
  return { title: t('title') }
}

type UpdatesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function UpdatesPage({ searchParams }: UpdatesPageProps) {
  const admin = await requireAdmin()
  const t = await getTranslations('admin.updates')
  const filter = updateFilter.parse(await searchParams)
  const [updates, total, missed] = await Promise.all([listUpdates(filter), countUpdates(), missedUpdates()])
  return (
    <AdminPage admin={admin} area="updates">
      <div className="max-w-[72rem]">
        <PageHead
          title={t('title')}
          beside={
            <span className="flex flex-wrap items-center gap-x-6 gap-y-2">
              <a href="/admin/broadcasts">{t('mailings')}</a>
              <ButtonLink href="/admin/updates/new">{t('new.title')}</ButtonLink>
            </span>
          }
        />
        <MissedNotice missed={missed} />
        <UpdateFilters {...filter} />
        <UpdateTable updates={updates} total={total} />
      </div>
    </AdminPage>
  )
}
