import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { turnSwitchAction } from '@/app/admin/petition/switches/actions'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { SwitchForm } from '@/components/admin/petition/switch-form'
import { requireAdmin } from '@/lib/admins/require-admin'
import { campaignForEditing } from '@/lib/petition/admin-queries'
import { switchTimes } from '@/lib/switches/rules'
import { SWITCHES } from '@/lib/switches/schema'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.switches')
  return { title: t('title') }
}

export default async function SwitchesPage() {
  const admin = await requireAdmin('owner')
  const t = await getTranslations('admin.petition')
  const times = switchTimes(await campaignForEditing())
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead title={t('title')} />
      <PetitionTabs current="switches" />
      <div className="grid gap-8 pt-6 lg:max-w-form">
        <p className="meta">{t('switches.intro')}</p>
        {SWITCHES.map((which) => {
          const since = times[which]
          return (
            <section key={which} aria-labelledby={which}>
              <PaneHead id={which} title={t(`switches.${which}.title`)} />
              <p role="status" className="pb-3">
                {since
                  ? t.rich(`switches.${which}.on`, { time: () => <Timestamp at={since} time /> })
                  : t(`switches.${which}.off`)}
              </p>
              <SwitchForm key={String(since)} action={turnSwitchAction} which={which} isOn={since !== null} />
            </section>
          )
        })}
      </div>
    </AdminPage>
  )
}
