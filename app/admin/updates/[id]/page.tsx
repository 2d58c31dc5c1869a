import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { DeletedPage } from '@/app/admin/updates/[id]/deleted-page'
import { LanguagesSideBySide } from '@/app/admin/updates/[id]/languages-side-by-side'
import { UpdatePane } from '@/app/admin/updates/[id]/update-pane'
import { deleteDraftAction, duplicateAction } from '@/app/admin/updates/actions'
import { ButtonForm } from '@/components/admin/form/button-form'
import { DoneNotice } from '@/components/admin/layout/done-notice'
import { PageHead } from '@/components/admin/layout/page-head'
import { EditorTabs } from '@/components/admin/updates/editor-tabs'
import { GapList } from '@/components/admin/updates/gap-list'
import { UpdateVerbs } from '@/components/admin/updates/update-verbs'
import { requireAdmin, type Admin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE, isLocale, LOCALES } from '@/lib/i18n/locales'
import { findDeletedUpdate, findUpdate } from '@/lib/updates/admin-queries'
import { editorGaps } from '@/lib/updates/editor-gaps'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.updates')
  return { title: t('edit.title') }
}

// Announced where the page is redrawn with other words.
const DONE = ['dropped', 'taken', 'merged', 'started', 'unstarted'] as const

type EditPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ locale?: string; view?: string; done?: string }>
}

export default async function EditPage({ params, searchParams }: EditPageProps) {
  const admin = await requireAdmin()
  const id = rowId.safeParse((await params).id)
  if (!id.success) notFound()
  const update = await findUpdate(id.data)
  if (!update) return <WithoutEditor admin={admin} id={id.data} />
  const { locale: wanted, view, done = '' } = await searchParams
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE
  const both = view === 'both'
  const gaps = await editorGaps(update)
  const t = await getTranslations('admin.updates')
  const outcome = DONE.find((name) => done.startsWith(`${name}-`))
  return (
    <AdminPage admin={admin} area="updates">
      <PageHead
        title={t('edit.title')}
        beside={
          <span className="flex flex-wrap gap-x-6">
            {update.readable && (both || !update.words[locale]?.publishedAt) && (
              <a href={`/admin/updates/${update.id}/broadcast`}>{t('edit.mail')}</a>
            )}
            <a href={`/admin/updates/${update.id}/share`}>{t('share.title')}</a>
            <a href={`/admin/updates/${update.id}/versions?locale=${locale}`}>{t('edit.versions')}</a>
            <a href="/admin/updates">{t('all')}</a>
          </span>
        }
      />
      <EditorTabs id={update.id} current={both ? 'both' : locale} gaps={gaps} />
      <div className="grid gap-3 pt-3">
        <GapList updateId={update.id} shown={both ? LOCALES : [locale]} gaps={gaps} />
        {outcome && (
          <p role="status" className="sentence">
            {t(`edit.${outcome}`)}
          </p>
        )}
        {done.startsWith('back-') && <DoneNotice>{t('deleted.done')}</DoneNotice>}
        {done.startsWith('duplicated-') && (
          <DoneNotice>
            {t('duplicate.done')}
            <ButtonForm
              action={deleteDraftAction}
              ids={{ id: update.id }}
              label={t('duplicate.undo')}
              look="link"
            />
          </DoneNotice>
        )}
        {both ? (
          <LanguagesSideBySide update={update} gaps={gaps} fresh={done} />
        ) : (
          <UpdatePane update={update} locale={locale} fresh={done} />
        )}
      </div>
      <UpdateVerbs
        id={update.id}
        wasPublic={update.wasPublic}
        duplicate={duplicateAction}
        remove={deleteDraftAction}
      />
    </AdminPage>
  )
}

async function WithoutEditor({ admin, id }: { admin: Admin; id: number }) {
  const deleted = await findDeletedUpdate(id)
  if (!deleted) notFound()
  return (
    <AdminPage admin={admin} area="updates" kind="form">
      <DeletedPage update={deleted} />
    </AdminPage>
  )
}
