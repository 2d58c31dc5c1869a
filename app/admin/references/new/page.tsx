import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { createReferenceAction } from '@/app/admin/references/actions'
import { readSourceAction } from '@/app/admin/references/new/read-action'
import { PageHead } from '@/components/admin/layout/page-head'
import { NewReference } from '@/components/admin/references/new-reference'
import { requireAdmin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.references'))('new') }
}

export default async function NewReferencePage() {
  const [admin, t] = [await requireAdmin(), await getTranslations('admin.references')]
  return (
    <AdminPage admin={admin} area="references">
      <div className="max-w-column">
        <PageHead title={t('new')} beside={<a href="/admin/references">{t('all')}</a>} />
        <NewReference
          read={readSourceAction}
          create={createReferenceAction}
          values={{ language: DEFAULT_LOCALE }}
        />
      </div>
    </AdminPage>
  )
}
