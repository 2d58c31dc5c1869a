import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminPage } from '@/app/admin/admin-page'
import { UpdatePane } from '@/app/admin/updates/[id]/update-pane'
import { rowId } from '@/app/admin/row-id'
import { updateFilter } from '@/app/admin/updates/filter'
import { PaneHead } from '@/components/admin/page-head'
import { UpdateTable } from '@/components/admin/update-table'
import { ButtonLink } from '@/components/ui/button'
import { requireAdmin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { countUpdates, findUpdate, listUpdates } from '@/lib/updates/admin-queries'

export const metadata: Metadata = { title: 'Edit update' }
export const dynamic = 'force-dynamic'

type EditPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ locale?: string }> }

export default async function EditPage({ params, searchParams }: EditPageProps) {
  const admin = await requireAdmin()
  const id = rowId.safeParse((await params).id)
  const update = id.success ? await findUpdate(id.data) : null
  if (!update) notFound()
  const { locale } = await searchParams
  const [updates, total] = await Promise.all([listUpdates(updateFilter.parse({})), countUpdates()])
  return (
    <AdminPage admin={admin} area="updates">
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_30rem] xl:grid-cols-[minmax(0,1fr)_34rem]">
        <div className="min-w-0 lg:order-last">
          <UpdatePane update={update} locale={isLocale(locale) ? locale : DEFAULT_LOCALE} />
        </div>
        <div className="min-w-0">
          <PaneHead
            title="Updates"
            beside={
              <ButtonLink quiet href="/admin/updates/new">
                New update
              </ButtonLink>
            }
          />
          <UpdateTable updates={updates} total={total} selected={update.id} />
        </div>
      </div>
    </AdminPage>
  )
}
