import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { restoreAction } from '@/app/admin/updates/[id]/versions/actions'
import { ButtonForm } from '@/components/admin/form/button-form'
import { LanguageLinks } from '@/components/admin/layout/language-links'
import { PageHead } from '@/components/admin/layout/page-head'
import { VersionTable } from '@/components/admin/updates/version-table'
import { requireAdmin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { findUpdate } from '@/lib/updates/admin-queries'
import { findVersion, listVersions } from '@/lib/updates/version-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.updates')
  return { title: t('edit.versions') }
}

type VersionsPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ locale?: string; before?: string; undo?: string; beside?: string }>
}

export default async function VersionsPage({ params, searchParams }: VersionsPageProps) {
  const admin = await requireAdmin()
  const id = rowId.safeParse((await params).id)
  const update = id.success ? await findUpdate(id.data) : null
  if (!update) notFound()
  const t = await getTranslations('admin.updates.versions')
  const query = await searchParams
  const locale = isLocale(query.locale) ? query.locale : DEFAULT_LOCALE
  const [before, undo] = [rowId.safeParse(query.before), rowId.safeParse(query.undo)]
  const [{ versions, next }, undone] = await Promise.all([
    listVersions(update.id, locale, before.success ? before.data : null),
    undo.success ? findVersion(update.id, undo.data) : null,
  ])
  const written = update.workingCopies[locale]
  const editor = `/admin/updates/${update.id}?locale=${locale}`
  return (
    <AdminPage admin={admin} area="updates">
      <PageHead
        title={written ? t('pageTitle', { title: written.words.title }) : t('unwritten')}
        beside={<a href={editor}>{t('back')}</a>}
      />
      <LanguageLinks current={locale} href={(to) => `/admin/updates/${update.id}/versions?locale=${to}`} />
      <div className="grid gap-3 pt-3">
        {undone && (
          <div role="status" className="sentence">
            {t(query.beside ? 'restoredBeside' : 'restored')}{' '}
            <ButtonForm
              action={restoreAction}
              ids={{ updateId: update.id, versionId: undone.id }}
              label={t('undo')}
              look="link"
            />
          </div>
        )}
        <VersionTable updateId={update.id} locale={locale} versions={versions} />
        {next && (
          <a href={`/admin/updates/${update.id}/versions?locale=${locale}&before=${next}`}>{t('older')}</a>
        )}
      </div>
    </AdminPage>
  )
}
