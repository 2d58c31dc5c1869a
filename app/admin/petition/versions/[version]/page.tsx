import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { restoreTextVersionAction } from '@/app/admin/petition/versions/actions'
import { ButtonForm } from '@/components/admin/form/button-form'
import { roughNumber } from '@/components/admin/format/rough-number'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PageHead } from '@/components/admin/layout/page-head'
import { TextWords } from '@/components/admin/petition/text-words'
import { VersionChanges } from '@/components/admin/text-editor/version-changes'
import { requireAdmin } from '@/lib/admins/require-admin'
import { getLocale } from '@/lib/i18n/get-locale'
import { petitionChanges } from '@/lib/petition/differences'
import { findTextVersion } from '@/lib/petition/version-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.versions')
  return { title: t('one') }
}

export default async function TextVersionPage({ params }: { params: Promise<{ version: string }> }) {
  const admin = await requireAdmin('owner')
  const number = rowId.safeParse((await params).version)
  const version = number.success ? await findTextVersion(number.data) : null
  if (!version) notFound()
  const [t, layout, locale] = await Promise.all([
    getTranslations('admin.petition'),
    getTranslations('admin.layout'),
    getLocale(),
  ])
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead
        title={t('versions.named', { version: version.name })}
        beside={<a href="/admin/petition/versions">{t('versions.all')}</a>}
      />
      <p className="meta pb-3">
        {t.rich('versions.facts', {
          time: () => <Timestamp at={version.at} time />,
          count: version.signed.number,
          signed: roughNumber(version.signed),
          by: version.by ?? layout('theSite'),
        })}
      </p>
      <ButtonForm
        action={restoreTextVersionAction}
        ids={{ version: version.version }}
        label={t('versions.makeCopy')}
      />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-2">
        <VersionChanges
          title={t(version.before.length > 0 ? 'versions.changed' : 'versions.first')}
          locale={locale}
          changes={petitionChanges(version.before, version.words)}
        />
        <TextWords words={version.words} />
      </div>
    </AdminPage>
  )
}
