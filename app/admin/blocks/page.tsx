import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { blockAction, letSignAgainAction, unblockAction } from '@/app/admin/blocks/actions'
import { adminLanguage } from '@/app/admin/language'
import { BarredForm } from '@/components/admin/blocklist/barred-form'
import { BlockForm } from '@/components/admin/blocklist/block-form'
import { BlockTable } from '@/components/admin/blocklist/block-table'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { SignatureTabs } from '@/components/admin/signatures/signature-tabs'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listBlocks } from '@/lib/blocklist/admin-queries'
import { languageAttributes } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { countRemovedAddresses } from '@/lib/rights/let-sign-again'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'admin.blocks')('title') }
}

export default async function BlocksPage() {
  const admin = await requireAdmin('owner')
  const [locale, blocks, barred] = await Promise.all([
    adminLanguage(),
    listBlocks(admin),
    countRemovedAddresses(admin),
  ])
  const t = translator(locale, 'admin.blocks')
  return (
    <AdminPage admin={admin} area="signatures">
      <div {...languageAttributes(locale)}>
        <SignatureTabs current="blocks" locale={locale} />
        <PageHead title={t('title')} />
        <p className="meta mb-4 max-w-column">{t('lead')}</p>
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <div className="grid content-start gap-8">
            <section aria-labelledby="new">
              <PaneHead id="new" title={t('new')} />
              <BlockForm
                action={blockAction}
                words={{
                  kind: t('kind'),
                  domain: t('domain'),
                  network: t('network'),
                  value: t('value'),
                  valueHint: t('valueHint'),
                  note: t('note'),
                  noteHint: t('noteHint'),
                  button: t('button'),
                  mistakes: t('mistakes'),
                }}
              />
            </section>
            <section aria-labelledby="barred">
              <PaneHead id="barred" title={t('barred.title')} />
              <div className="meta grid gap-2 pb-4">
                <p>{t('barred.count', { count: barred })}</p>
                <p>{t('barred.lead')}</p>
              </div>
              <BarredForm
                action={letSignAgainAction}
                words={{
                  email: t('barred.email'),
                  emailHint: t('barred.emailHint'),
                  button: t('barred.button'),
                  mistakes: t('barred.mistakes'),
                }}
              />
            </section>
          </div>
          <section aria-labelledby="list">
            <PaneHead id="list" title={t('list')} />
            {blocks.length === 0 ? (
              <p className="meta">{t('none')}</p>
            ) : (
              <BlockTable action={unblockAction} blocks={blocks} words={tableWords(t)} />
            )}
          </section>
        </div>
      </div>
    </AdminPage>
  )
}

function tableWords(t: ReturnType<typeof translator<'admin.blocks'>>) {
  return {
    list: t('list'),
    kinds: { domain: t('domain'), network: t('network'), network_hash: t('networkHash') },
    columns: [t('value'), t('note'), t('by'), t('since'), t('until'), t('change')],
    since: t('since'),
    until: t('until'),
    never: t('never'),
    lift: t('lift'),
  }
}
