import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { HandoutFacts } from '@/components/admin/handouts/handout-facts'
import { HandoutNumber } from '@/components/admin/handouts/handout-number'
import { PageHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { handout } from '@/lib/handouts/queries'
import { handoutNumber } from '@/lib/handouts/schema'
import { LOCALES } from '@/lib/i18n/locales'
import { campaign } from '@/lib/petition/queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.handouts')
  return { title: t('title') }
}

type HandoutsPageProps = { searchParams: Promise<{ number?: string | string[] }> }

export default async function HandoutsPage({ searchParams }: HandoutsPageProps) {
  const admin = await requireAdmin()
  const { number: typed } = await searchParams
  const number = handoutNumber.safeParse(typed)
  const [t, { endedAt }, handouts] = await Promise.all([
    getTranslations('admin.handouts'),
    campaign(),
    Promise.all(number.success ? LOCALES.map((language) => handout(language, number.data)) : []),
  ])
  const made = handouts.filter((each) => each !== null)
  return (
    <AdminPage admin={admin} area="handouts" kind="list">
      <PageHead
        title={t('title')}
        lead={t.rich('lead', { link: (words) => <a href="/admin/arrivals?channel=handout">{words}</a> })}
      />
      {endedAt ? (
        <p>{t('ended')}</p>
      ) : (
        <div className="grid gap-6">
          <HandoutNumber typed={String(typed ?? '')} isWrong={!number.success} />
          <ul className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
            {made.map((each) => (
              <HandoutFacts key={each.language} handout={each} />
            ))}
          </ul>
          <p className="meta">
            {t.rich('public', { link: (words) => <a href="/press#handouts">{words}</a> })}
          </p>
        </div>
      )}
    </AdminPage>
  )
}
