import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { resendAllAction } from '@/app/admin/signatures/actions'
import { roughNumber } from '@/components/admin/format/rough-number'
import { PageHead } from '@/components/admin/layout/page-head'
import { ResendAllForm } from '@/components/admin/signatures/resend-all-form'
import { requireAdmin } from '@/lib/admins/require-admin'
import { getLocale } from '@/lib/i18n/get-locale'
import { countWaiting } from '@/lib/signatures/resend'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.signatures')
  return { title: t('resendAll.title') }
}

export default async function ResendPage() {
  const admin = await requireAdmin('owner')
  const [t, locale, { count }] = await Promise.all([
    getTranslations('admin.signatures'),
    getLocale(),
    countWaiting(admin),
  ])
  return (
    <AdminPage admin={admin} area="signatures">
      <PageHead title={t('resendAll.title')} beside={<a href="/admin/signatures">{t('all')}</a>} />
      <div className="grid max-w-column gap-3">
        <p>{t('resendAll.lead', { number: count.number, count: roughNumber(count, locale) })}</p>
        <p>{t('resendAll.itself')}</p>
        <ResendAllForm action={resendAllAction} count={count} />
      </div>
    </AdminPage>
  )
}
