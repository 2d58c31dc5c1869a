import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { PageHead } from '@/components/admin/layout/page-head'
import { KeptMailEntry } from '@/components/admin/mail/kept-mail-entry'
import { requireAdmin } from '@/lib/admins/require-admin'
import { keptMails } from '@/lib/mail/queries'
import { env } from '@/lib/platform/env'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.mail')
  return { title: t('title') }
}

export default async function MailboxPage() {
  const admin = await requireAdmin('owner')
  if (env().SMTP_URL) notFound()
  const [t, mails] = await Promise.all([getTranslations('admin.mail'), keptMails(admin)])
  return (
    <AdminPage admin={admin} area="mailbox">
      <PageHead title={t('title')} />
      <p className="mb-3">{t('lead')}</p>
      {mails.length === 0 && <p className="meta">{t('none')}</p>}
      {mails.map((mail) => (
        <KeptMailEntry key={mail.id} mail={mail} />
      ))}
    </AdminPage>
  )
}
