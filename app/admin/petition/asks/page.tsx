import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { askRowAction, putBackAskAction } from '@/app/admin/petition/asks/actions'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { AddAsk } from '@/components/admin/petition/add-ask'
import { AskDone } from '@/components/admin/petition/ask-done'
import { AskRulesTable } from '@/components/admin/petition/ask-rules-table'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { SeeAsSigner } from '@/components/admin/petition/see-as-signer'
import { requireAdmin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { absentAsks, allAskRules } from '@/lib/petition/asks'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.asks')
  return { title: t('title') }
}

type AsksPageProps = { searchParams: Promise<{ done?: string; change?: string }> }

export default async function AsksPage({ searchParams }: AsksPageProps) {
  const admin = await requireAdmin('owner')
  const { done, change } = await searchParams
  const removed = rowId.safeParse(change)
  const [t, rules, absent] = await Promise.all([
    getTranslations('admin.petition'),
    allAskRules(),
    absentAsks(DEFAULT_LOCALE),
  ])
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead title={t('title')} />
      <PetitionTabs current="asks" />
      <div className="pt-6">
        <AskDone done={done} change={removed.success ? removed.data : null} putBack={putBackAskAction} />
        <p className="meta mb-4 max-w-column">{t('asks.lead')}</p>
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid content-start gap-4">
            <AskRulesTable action={askRowAction} rules={rules} absent={absent} />
            <p className="meta">
              {t.rich('asks.history', { link: (words) => <a href="/admin/petition/history">{words}</a> })}
            </p>
          </div>
          <div className="grid content-start gap-8">
            <section aria-labelledby="see">
              <PaneHead id="see" title={t('asks.see')} />
              <SeeAsSigner />
            </section>
            <section aria-labelledby="add">
              <PaneHead id="add" title={t('asks.add')} />
              <AddAsk />
            </section>
          </div>
        </div>
      </div>
    </AdminPage>
  )
}
