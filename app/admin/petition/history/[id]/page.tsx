import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { restoreSettingAction } from '@/app/admin/petition/history/actions'
import { ButtonForm } from '@/components/admin/form/button-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PageHead } from '@/components/admin/layout/page-head'
import { SettingChange } from '@/components/admin/petition/setting-change'
import { VersionChanges } from '@/components/admin/text-editor/version-changes'
import { fieldLabel } from '@/editor/field-names'
import { requireAdmin } from '@/lib/admins/require-admin'
import { getLocale } from '@/lib/i18n/get-locale'
import { wordsChange } from '@/lib/settings/differences'
import { findSettingChange } from '@/lib/settings/queries'
import { fieldOf } from '@/lib/settings/rules'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.history')
  return { title: t('one') }
}

export default async function SettingChangePage({ params }: { params: Promise<{ id: string }> }) {
  const admin = await requireAdmin('owner')
  const id = rowId.safeParse((await params).id)
  const change = id.success ? await findSettingChange(admin, id.data) : null
  if (!change) notFound()
  const [t, layout, fields, locale] = await Promise.all([
    getTranslations('admin.petition'),
    getTranslations('admin.layout'),
    getTranslations('admin.fields'),
    getLocale(),
  ])
  const words = wordsChange(change)
  return (
    <AdminPage admin={admin} area="petition" kind="text">
      <PageHead
        title={fieldLabel(fieldOf(change.before), fields, locale)}
        beside={<a href="/admin/petition/history">{t('history.title')}</a>}
      />
      <p className="meta pb-3">
        {t.rich('history.facts', {
          time: () => <Timestamp at={change.at} time />,
          by: change.by ?? layout('theSite'),
        })}
      </p>
      <div className="grid gap-6">
        {words ? (
          <VersionChanges title={t('history.changed')} locale={locale} changes={[words]} />
        ) : (
          <SettingChange {...change} />
        )}
        {change.isUndone ? (
          <p className="meta">{t('history.isBefore')}</p>
        ) : (
          <ButtonForm
            action={restoreSettingAction}
            ids={{ id: change.id }}
            act="restore-setting"
            label={t('history.restoreBefore')}
          />
        )}
      </div>
    </AdminPage>
  )
}
