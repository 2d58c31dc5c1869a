import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { restoreAction } from '@/app/admin/updates/[id]/versions/actions'
import { ButtonForm } from '@/components/admin/form/button-form'
import { PageHead } from '@/components/admin/layout/page-head'
import { VersionChanges } from '@/components/admin/text-editor/version-changes'
import { VersionFacts } from '@/components/admin/updates/version-facts'
import { requireAdmin } from '@/lib/admins/require-admin'
import { isLocale } from '@/lib/i18n/locales'
import { difference } from '@/lib/text/difference'
import { findUpdate } from '@/lib/updates/admin-queries'
import { findVersion, versionBefore } from '@/lib/updates/version-queries'
import type { Words } from '@/lib/updates/working-copy'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.updates')
  return { title: t('versions.one') }
}

const FIELDS = ['title', 'byline', 'summary', 'body'] as const
const NOTHING: Words = { title: '', byline: '', summary: '', body: '' }

type VersionPageProps = { params: Promise<{ id: string; version: string }> }

export default async function VersionPage({ params }: VersionPageProps) {
  const admin = await requireAdmin()
  const { id, version: wanted } = await params
  const [updateId, versionId] = [rowId.safeParse(id), rowId.safeParse(wanted)]
  if (!updateId.success || !versionId.success) notFound()
  const [update, version] = await Promise.all([
    findUpdate(updateId.data),
    findVersion(updateId.data, versionId.data),
  ])
  if (!update || !version || !isLocale(version.locale)) notFound()
  const t = await getTranslations('admin.updates.versions')
  const { locale } = version
  const before = await versionBefore(update.id, locale, version.id)
  const now = update.workingCopies[locale]?.words
  return (
    <AdminPage admin={admin} area="updates">
      <PageHead
        title={version.title || t('untitled')}
        beside={<a href={`/admin/updates/${update.id}/versions?locale=${locale}`}>{t('all')}</a>}
      />
      <VersionFacts version={version} />
      <ButtonForm
        action={restoreAction}
        ids={{ updateId: update.id, versionId: version.id }}
        label={t('restore')}
      />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-2">
        <VersionChanges
          title={t(before ? 'changed' : 'first')}
          locale={locale}
          changes={changes(before ?? NOTHING, version)}
        />
        <VersionChanges title={t('wouldChange')} locale={locale} changes={changes(now ?? NOTHING, version)} />
      </div>
    </AdminPage>
  )
}

function changes(from: Words, to: Words) {
  return FIELDS.filter((field) => from[field] !== to[field]).map((field) => ({
    field,
    parts: difference(from[field], to[field]),
  }))
}
