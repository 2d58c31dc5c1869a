import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { catchUpAction } from '@/app/admin/broadcasts/actions'
import { BroadcastFilters } from '@/components/admin/broadcasts/broadcast-filters'
import { BroadcastTable } from '@/components/admin/broadcasts/broadcast-table'
import { CatchUpPanel } from '@/components/admin/broadcasts/catch-up-panel'
import { DoneNotice } from '@/components/admin/layout/done-notice'
import { PageHead } from '@/components/admin/layout/page-head'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { listBroadcasts } from '@/lib/broadcasts/admin-queries'
import { catchUpNow } from '@/lib/broadcasts/catch-up-plan'
import { STATES } from '@/lib/broadcasts/rules'
import { getLocale } from '@/lib/i18n/get-locale'
import { settingsNow } from '@/lib/settings/queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.broadcasts'))('title') }
}

const filter = z.object({
  state: z.enum([...STATES, '']).catch(''),
  before: rowId.nullable().catch(null),
  done: z.enum(['catch-up-on', 'catch-up-off', '']).catch(''),
})

type MailingsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MailingsPage({ searchParams }: MailingsPageProps) {
  const [admin, t] = [await requireAdmin(), await getTranslations('admin.broadcasts')]
  const { state, before, done } = filter.parse(await searchParams)
  const { broadcasts, next } = await listBroadcasts({ state, before }, await getLocale())
  const [{ catchUp: isOn }, now] = await Promise.all([settingsNow(), catchUpNow()])
  return (
    <AdminPage admin={admin} area="mailings">
      <div className="max-w-[80rem]">
        <PageHead
          title={t('title')}
          lead={t('lead')}
          beside={<a href="/admin/updates">{t('allUpdates')}</a>}
        />
        {done && (
          <DoneNotice>{t(done === 'catch-up-on' ? 'catchUp.turnedOn' : 'catchUp.turnedOff')}</DoneNotice>
        )}
        <BroadcastFilters state={state} />
        <BroadcastTable
          broadcasts={broadcasts}
          empty={
            state
              ? t('filter.none')
              : t.rich('none', { updates: (words) => <a href="/admin/updates">{words}</a> })
          }
        />
        {broadcasts.length > 0 && <p className="meta pt-2">{t('results.note')}</p>}
        {next && (
          <p className="pt-3">
            <a href={`/admin/broadcasts?${new URLSearchParams({ state, before: String(next) })}`}>
              {t('earlier')}
            </a>
          </p>
        )}
        <CatchUpPanel isOn={isOn} now={now} action={mayActAs(admin, 'owner') ? catchUpAction : null} />
      </div>
    </AdminPage>
  )
}
