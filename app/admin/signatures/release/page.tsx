import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { releaseAllAction } from '@/app/admin/signatures/actions'
import { asked, signatureFilter } from '@/app/admin/signatures/filter'
import { PageHead } from '@/components/admin/layout/page-head'
import { WholeFilterForm } from '@/components/admin/signatures/whole-filter-form'
import { preferences } from '@/lib/admins/preferences'
import { requireAdmin } from '@/lib/admins/require-admin'
import { countHeld } from '@/lib/signatures/release-many'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.signatures')
  return { title: t('release.allTitle') }
}

type ReleasePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReleasePage({ searchParams }: ReleasePageProps) {
  const admin = await requireAdmin('owner')
  const filter = signatureFilter.parse(await searchParams)
  const { timeZone } = await preferences()
  const countedAt = new Date().toISOString()
  const [t, count] = await Promise.all([
    getTranslations('admin.signatures'),
    countHeld(admin, asked(filter, timeZone)),
  ])
  return (
    <AdminPage admin={admin} area="signatures">
      <PageHead
        title={t('release.allTitle')}
        beside={<a href="/admin/signatures?state=held">{t('release.back')}</a>}
      />
      <div className="grid max-w-column gap-3">
        <p>{t('release.allLead')}</p>
        <WholeFilterForm action={releaseAllAction} does="release" {...{ filter, count, countedAt }} />
      </div>
    </AdminPage>
  )
}
