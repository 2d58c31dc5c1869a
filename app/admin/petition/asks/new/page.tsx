import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { addAskAction } from '@/app/admin/petition/asks/actions'
import { PageHead } from '@/components/admin/layout/page-head'
import { AskRuleForm } from '@/components/admin/petition/ask-rule-form'
import { requireAdmin } from '@/lib/admins/require-admin'
import { isAsk } from '@/lib/asks/rules'

export const dynamic = 'force-dynamic'

type NewAskPageProps = { searchParams: Promise<{ ask?: string }> }

export async function generateMetadata({ searchParams }: NewAskPageProps): Promise<Metadata> {
  const [t, ask] = await Promise.all([getTranslations('admin.petition.asks'), askIn(searchParams)])
  return { title: t('new', { ask: t(`ask.${ask}`) }) }
}

export default async function NewAskPage({ searchParams }: NewAskPageProps) {
  const admin = await requireAdmin('owner')
  const [t, ask] = await Promise.all([getTranslations('admin.petition.asks'), askIn(searchParams)])
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead
        title={t('new', { ask: t(`ask.${ask}`) })}
        beside={<a href="/admin/petition/asks">{t('back')}</a>}
      />
      <AskRuleForm
        action={addAskAction}
        ask={ask}
        hidden={{ ask }}
        values={{}}
        languages={[]}
        save={t('addNow')}
      />
    </AdminPage>
  )
}

async function askIn(searchParams: NewAskPageProps['searchParams']) {
  const { ask } = await searchParams
  return isAsk(ask) ? ask : 'share'
}
