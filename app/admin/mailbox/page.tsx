import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminPage } from '@/app/admin/admin-page'
import { PageHead } from '@/components/admin/layout/page-head'
import { KeptMailEntry } from '@/components/admin/mail/kept-mail-entry'
import { requireAdmin } from '@/lib/admins/require-admin'
import { keptMails } from '@/lib/mail/queries'
import { env } from '@/lib/platform/env'

export const metadata: Metadata = { title: 'Mailbox' }
export const dynamic = 'force-dynamic'

export default async function MailboxPage() {
  const admin = await requireAdmin('owner')
  if (env().SMTP_URL) notFound()
  const mails = await keptMails(admin)
  return (
    <AdminPage admin={admin} area="mailbox">
      <PageHead title="Mailbox" />
      <p className="mb-3">SMTP_URL is not set, so mail is kept here for 7 days instead of being sent.</p>
      {mails.length === 0 && <p className="meta">No mail yet.</p>}
      {mails.map((mail) => (
        <KeptMailEntry key={mail.id} mail={mail} />
      ))}
    </AdminPage>
  )
}
