import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { resendAllAction } from '@/app/admin/signatures/actions'
import { roughNumber } from '@/components/admin/format/rough-number'
import { PageHead } from '@/components/admin/layout/page-head'
import { ResendAllForm } from '@/components/admin/signatures/resend-all-form'
import { requireAdmin } from '@/lib/admins/require-admin'
import { countWaiting } from '@/lib/signatures/resend'

export const metadata: Metadata = { title: 'Mail all who wait' }
export const dynamic = 'force-dynamic'

export default async function ResendPage() {
  const admin = await requireAdmin('owner')
  const { count } = await countWaiting(admin)
  const people = `${roughNumber(count)} ${count.number === 1 ? 'person' : 'people'}`
  return (
    <AdminPage admin={admin} area="signatures">
      <PageHead title="Mail all who wait" beside={<a href="/admin/signatures">All signatures</a>} />
      <div className="grid max-w-column gap-3">
        <p>
          {people} signed, had the mail to confirm a day ago or longer, and did not press the button. Each
          gets that mail once more, no faster than broadcasts may go out. Nobody whose signature is held or
          whose address takes no mail is among them, and an address gets three mails a day at most.
        </p>
        <p>
          By itself the site reminds everybody after two and after seven days, and erases after thirty days
          what nobody confirmed.
        </p>
        <ResendAllForm action={resendAllAction} people={people} />
      </div>
    </AdminPage>
  )
}
