import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { catchUpAction } from '@/app/admin/broadcasts/actions'
import { BroadcastTable } from '@/components/admin/broadcasts/broadcast-table'
import { CatchUpPanel } from '@/components/admin/broadcasts/catch-up-panel'
import { PageHead } from '@/components/admin/layout/page-head'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { listBroadcasts } from '@/lib/broadcasts/admin-queries'
import { catchUpNow } from '@/lib/broadcasts/catch-up-plan'
import { getLocale } from '@/lib/i18n/get-locale'
import { settingsNow } from '@/lib/settings/queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.broadcasts'))('title') }
}

type MailingsPageProps = { searchParams: Promise<{ before?: string }> }

export default async function MailingsPage({ searchParams }: MailingsPageProps) {
  const [admin, t] = [await requireAdmin(), await getTranslations('admin.broadcasts')]
  const before = rowId.nullable().catch(null)
  const page = { before: before.parse((await searchParams).before ?? null) }
  const { broadcasts, next } = await listBroadcasts(page, await getLocale())
  const [{ catchUp: isOn }, now] = await Promise.all([settingsNow(), catchUpNow()])
  return (
    <AdminPage admin={admin} area="mailings">
      <div className="max-w-[72rem]">
        <PageHead title={t('title')} beside={<a href="/admin/updates">{t('allUpdates')}</a>} />
        <p className="meta mb-3">{t('lead')}</p>
        <BroadcastTable broadcasts={broadcasts} />
        {next && (
          <p className="pt-3">
            <a href={`/admin/broadcasts?before=${next}`}>{t('earlier')}</a>
          </p>
        )}
        <CatchUpPanel isOn={isOn} now={now} action={mayActAs(admin, 'owner') ? catchUpAction : null} />
      </div>
    </AdminPage>
  )
}
