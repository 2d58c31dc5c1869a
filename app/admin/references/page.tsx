import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { checkAllAction } from '@/app/admin/references/actions'
import { referenceFilter } from '@/app/admin/references/filter'
import { PageHead } from '@/components/admin/layout/page-head'
import { CheckAllForm } from '@/components/admin/references/check-all-form'
import { ReferenceFilters } from '@/components/admin/references/reference-filters'
import { ReferenceTable } from '@/components/admin/references/reference-table'
import { ButtonLink } from '@/components/ui/button'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listReferences } from '@/lib/references/admin-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.references'))('title') }
}

type ReferencesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReferencesPage({ searchParams }: ReferencesPageProps) {
  const [admin, t] = [await requireAdmin(), await getTranslations('admin.references')]
  const filter = referenceFilter.parse(await searchParams)
  const { references, next } = await listReferences(filter)
  const { search, link } = filter
  return (
    <AdminPage admin={admin} area="references">
      <PageHead
        title={t('title')}
        beside={<ButtonLink href="/admin/references/new">{t('new')}</ButtonLink>}
      />
      <ReferenceFilters search={search} link={link} />
      <ReferenceTable references={references} />
      {next && (
        <p className="pt-3">
          <a href={`/admin/references?${new URLSearchParams({ search, link, before: String(next) })}`}>
            {t('earlier')}
          </a>
        </p>
      )}
      <div className="pt-3">
        <CheckAllForm action={checkAllAction} />
      </div>
    </AdminPage>
  )
}
