import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
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

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.updates')
  return { title: t('edit.title') }
}

// Announced where the page is redrawn with other words.
const DONE = ['dropped', 'taken'] as const

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
  const t = await getTranslations('admin.updates')
  const outcome = DONE.find((name) => done.startsWith(`${name}-`))
  return (
    <AdminPage admin={admin} area="updates">
      <PageHead
        title={t('edit.title')}
        beside={
          <span className="flex flex-wrap gap-x-6">
            {update.readable && <a href={`/admin/updates/${update.id}/broadcast`}>{t('edit.mail')}</a>}
            <a href={`/admin/updates/${update.id}/versions?locale=${locale}`}>{t('edit.versions')}</a>
            <a href="/admin/updates">{t('all')}</a>
          </span>
        }
      />
      <EditorTabs id={update.id} current={both ? 'both' : locale} gaps={gaps} />
      <div className="grid gap-3 pt-3">
        {outcome && (
          <p role="status" className="sentence">
            {t(`edit.${outcome}`)}
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
