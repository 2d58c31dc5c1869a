import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { hideAllAction } from '@/app/admin/signatures/actions'
import { asked, signatureFilter, withFilter } from '@/app/admin/signatures/filter'
import { PageHead } from '@/components/admin/layout/page-head'
import { CommentSample } from '@/components/admin/signatures/comment-sample'
import { WholeFilterForm } from '@/components/admin/signatures/whole-filter-form'
import { preferences } from '@/lib/admins/preferences'
import { requireAdmin } from '@/lib/admins/require-admin'
import { dryRunHiding } from '@/lib/comments/dry-run'
import { formatNumber } from '@/lib/i18n/dates'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.signatures')
  return { title: t('hide.allTitle') }
}

type HidePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function HidePage({ searchParams }: HidePageProps) {
  const admin = await requireAdmin('owner')
  const filter = signatureFilter.parse(await searchParams)
  const { locale, timeZone } = await preferences()
  const [t, { count, until, sample }] = await Promise.all([
    getTranslations('admin.signatures'),
    dryRunHiding(admin, asked(filter, timeZone)),
  ])
  return (
    <AdminPage admin={admin} area="signatures">
      <PageHead
        title={t('hide.allTitle')}
        beside={<a href={withFilter('/admin/signatures', filter)}>{t('all')}</a>}
      />
      <div className="grid max-w-column gap-3">
        <p>{t('hide.allLead')}</p>
        <p className="font-semibold">
          {t('hide.counted', { number: count, count: formatNumber(count, locale) })}
        </p>
        <WholeFilterForm
          action={hideAllAction}
          does="hide"
          filter={filter}
          count={{ number: count, exact: true }}
          countedAt={until}
        />
      </div>
      {sample.length > 0 && (
        <div className="pt-6">
          <CommentSample sample={sample} />
        </div>
      )}
    </AdminPage>
  )
}
