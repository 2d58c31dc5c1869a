import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { bringBackAction, deleteDraftAction, duplicateAction } from '@/app/admin/updates/actions'
import { pageOfUpdates, updateFilter } from '@/app/admin/updates/filter'
import { PageHead } from '@/components/admin/layout/page-head'
import { DeletedNotice } from '@/components/admin/updates/deleted-notice'
import { MissedNotice } from '@/components/admin/updates/missed-notice'
import { UpdateFilters } from '@/components/admin/updates/update-filters'
import { UpdateTable } from '@/components/admin/updates/update-table'
import { ButtonLink } from '@/components/ui/button'
import { requireAdmin } from '@/lib/admins/require-admin'
import { getLocale } from '@/lib/i18n/get-locale'
import { findDeletedUpdate, missedUpdates } from '@/lib/updates/admin-queries'
import { listUpdates } from '@/lib/updates/list-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.updates')
  return { title: t('title') }
}

type UpdatesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function UpdatesPage({ searchParams }: UpdatesPageProps) {
  const admin = await requireAdmin()
  const [t, locale, query] = [await getTranslations('admin.updates'), await getLocale(), await searchParams]
  const filter = updateFilter.parse(query)
  const deleted = rowId.safeParse(/^deleted-(.+)$/.exec(String(query['done']))?.[1])
  const [{ updates, found, pages }, missed, justDeleted] = await Promise.all([
    listUpdates(filter, locale),
    missedUpdates(),
    deleted.success ? findDeletedUpdate(deleted.data) : null,
  ])
  return (
    <AdminPage admin={admin} area="updates" kind="list">
      <PageHead
        title={t('title')}
        beside={
          <span className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <a href="/admin/broadcasts">{t('mailings')}</a>
            <ButtonLink href="/admin/updates/new">{t('new.title')}</ButtonLink>
          </span>
        }
      />
      {justDeleted && <DeletedNotice update={justDeleted} bringBack={bringBackAction} />}
      <MissedNotice missed={missed} />
      <UpdateFilters {...filter} />
      <UpdateTable
        updates={updates}
        found={found}
        filter={filter}
        actions={{ duplicate: duplicateAction, delete: deleteDraftAction, bringBack: bringBackAction }}
      />
      <p className="flex gap-6 pt-3 empty:hidden">
        {filter.page > 1 && <a href={pageOfUpdates(filter, filter.page - 1)}>{t('table.newer')}</a>}
        {filter.page < pages && <a href={pageOfUpdates(filter, filter.page + 1)}>{t('table.older')}</a>}
      </p>
    </AdminPage>
  )
}
