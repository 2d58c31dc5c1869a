import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { restoreTextCopyAction } from '@/app/admin/petition/versions/actions'
import { ButtonForm } from '@/components/admin/form/button-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PageHead } from '@/components/admin/layout/page-head'
import { TextWords } from '@/components/admin/petition/text-words'
import { VersionChanges } from '@/components/admin/text-editor/version-changes'
import { requireAdmin } from '@/lib/admins/require-admin'
import { getLocale } from '@/lib/i18n/get-locale'
import { petitionChanges } from '@/lib/petition/differences'
import { findTextCopy } from '@/lib/petition/version-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.versions')
  return { title: t('copyTitle') }
}

export default async function TextCopyPage({ params }: { params: Promise<{ id: string }> }) {
  const admin = await requireAdmin('owner')
  const id = rowId.safeParse((await params).id)
  const copy = id.success ? await findTextCopy(id.data) : null
  if (!copy) notFound()
  const [t, layout, locale] = await Promise.all([
    getTranslations('admin.petition'),
    getTranslations('admin.layout'),
    getLocale(),
  ])
  const facts = { time: () => <Timestamp at={copy.at} time />, by: copy.by ?? layout('theSite') }
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead
        title={t('versions.copy')}
        beside={<a href="/admin/petition/versions">{t('versions.all')}</a>}
      />
      <p className="meta pb-3">
        {copy.fromName
          ? t.rich('versions.copyFacts', { ...facts, version: copy.fromName })
          : t.rich('versions.copyFactsFirst', facts)}
      </p>
      <ButtonForm action={restoreTextCopyAction} ids={{ id: copy.id }} label={t('versions.makeCopy')} />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-2">
        <VersionChanges
          title={
            copy.fromName
              ? t('versions.wouldChange', { version: copy.fromName })
              : t('versions.wouldChangeFirst')
          }
          locale={locale}
          changes={petitionChanges(copy.from, copy.words)}
        />
        <TextWords words={copy.words} />
      </div>
    </AdminPage>
  )
}
