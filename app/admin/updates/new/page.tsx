import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { createUpdateAction } from '@/app/admin/updates/new/actions'
import { PageHead } from '@/components/admin/layout/page-head'
import { NewUpdateForm } from '@/components/admin/updates/new-update-form'
import { preferences } from '@/lib/admins/preferences'
import { requireAdmin } from '@/lib/admins/require-admin'
import { localTime } from '@/lib/time-zones/rules'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.updates')
  return { title: t('new.title') }
}

export default async function NewUpdatePage() {
  const admin = await requireAdmin()
  const [t, { locale, timeZone }] = await Promise.all([getTranslations('admin.updates'), preferences()])
  return (
    <AdminPage admin={admin} area="updates">
      <div className="max-w-column">
        <PageHead title={t('new.title')} beside={<a href="/admin/updates">{t('all')}</a>} />
        <NewUpdateForm
          action={createUpdateAction}
          locale={locale}
          today={localTime(new Date(), timeZone).day}
        />
      </div>
    </AdminPage>
  )
}
