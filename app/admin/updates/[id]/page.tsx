import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { LanguagesSideBySide } from '@/app/admin/updates/[id]/languages-side-by-side'
import { UpdatePane } from '@/app/admin/updates/[id]/update-pane'
import { PageHead } from '@/components/admin/layout/page-head'
import { EditorTabs } from '@/components/admin/updates/editor-tabs'
import { requireAdmin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { findUpdate, unresolvedInEditor } from '@/lib/updates/admin-queries'
import { translationGaps } from '@/lib/updates/translation-gaps'

export const metadata: Metadata = { title: 'Edit update' }
export const dynamic = 'force-dynamic'

// Announced where the page is redrawn with other words.
const DONE = {
  dropped: 'Dropped. What you dropped is among the versions.',
  taken: 'These are their words. Yours are among the versions.',
}

type EditPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ locale?: string; view?: string; done?: string }>
}

export default async function EditPage({ params, searchParams }: EditPageProps) {
  const admin = await requireAdmin()
  const id = rowId.safeParse((await params).id)
  const update = id.success ? await findUpdate(id.data) : null
  if (!update) notFound()
  const { locale: wanted, view, done = '' } = await searchParams
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE
  const both = view === 'both'
  const gaps = translationGaps(update.workingCopies, await unresolvedInEditor(update))
  const message = Object.entries(DONE).find(([name]) => done.startsWith(`${name}-`))?.[1]
  return (
    <AdminPage admin={admin} area="updates">
      <PageHead
        title="Edit update"
        beside={
          <span className="flex flex-wrap gap-x-6">
            {update.readable && <a href={`/admin/updates/${update.id}/broadcast`}>Mail it</a>}
            <a href={`/admin/updates/${update.id}/versions?locale=${locale}`}>Versions</a>
            <a href="/admin/updates">All updates</a>
          </span>
        }
      />
      <EditorTabs id={update.id} current={both ? 'both' : locale} gaps={gaps} />
      <div className="grid gap-3 pt-3">
        {message && (
          <p role="status" className="sentence">
            {message}
          </p>
        )}
        {both ? (
          <LanguagesSideBySide update={update} gaps={gaps} fresh={done} />
        ) : (
          <UpdatePane update={update} locale={locale} fresh={done} />
        )}
      </div>
    </AdminPage>
  )
}
