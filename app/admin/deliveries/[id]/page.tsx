import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { passwordAskedThere } from '@/app/admin/_form/password-asked'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { OwnerVerbs } from '@/app/admin/deliveries/[id]/owner-verbs'
import { addResponseAction, editWordsAction, removeResponseAction } from '@/app/admin/deliveries/actions'
import { DeliveryFacts } from '@/components/admin/deliveries/delivery-facts'
import { DeliveryProgress } from '@/components/admin/deliveries/delivery-progress'
import { DeliveryWordsForm } from '@/components/admin/deliveries/delivery-words-form'
import { ResponseForm } from '@/components/admin/deliveries/response-form'
import { ResponseList } from '@/components/admin/deliveries/response-list'
import { AutoRefresh } from '@/components/admin/layout/auto-refresh'
import { DoneNotice } from '@/components/admin/layout/done-notice'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { preferences } from '@/lib/admins/preferences'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { deliveryById, leftSince, listLinks } from '@/lib/deliveries/admin-queries'
import { isAbandoned, isToBeMade } from '@/lib/deliveries/rules'
import { languageGaps } from '@/lib/i18n/language-gaps'
import { citableReferences } from '@/lib/references/citable'
import { localTime } from '@/lib/time-zones/rules'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.deliveries')
  return { title: t('delivery') }
}

type DeliveryPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string; password?: string }>
}

export default async function DeliveryPage({ params, searchParams }: DeliveryPageProps) {
  const admin = await requireAdmin()
  const id = rowId.safeParse((await params).id)
  const delivery = id.success ? await deliveryById(admin, id.data) : null
  if (!delivery) notFound()
  const [t, { timeZone }, since, links, references] = await Promise.all([
    getTranslations('admin.deliveries'),
    preferences(),
    leftSince(admin, delivery.id),
    listLinks(admin, delivery.id),
    citableReferences(),
  ])
  const { state, before } = delivery
  const { done, password } = await searchParams
  const asked = await passwordAskedThere(password)
  const today = localTime(new Date(), timeZone).day
  return (
    <AdminPage admin={admin} area="deliveries" kind="list">
      <PageHead title={t('one', { id: delivery.id })} beside={<a href="/admin/deliveries">{t('all')}</a>} />
      {done === 'handed-over' && <DoneNotice>{t('handOver.done')}</DoneNotice>}
      {done === 'discarded' && <DoneNotice>{t('discard.done')}</DoneNotice>}
      {done === 'response-removed' && <DoneNotice>{t('recipient.removed')}</DoneNotice>}
      <div className="grid gap-8">
        <div className="grid max-w-column gap-6">
          <DeliveryProgress delivery={delivery} />
          {isToBeMade(delivery) && !isAbandoned(delivery) && <AutoRefresh />}
          {!before && <DeliveryFacts delivery={delivery} since={since} />}
          {mayActAs(admin, 'owner') && <OwnerVerbs {...{ delivery, links, today, asked }} />}
        </div>
        {state === 'delivered' && (
          <section aria-labelledby="responses">
            <PaneHead id="responses" title={t('recipient.title')} />
            <div className="max-w-column pb-4">
              <ResponseList delivery={delivery} remove={removeResponseAction} />
            </div>
            <ResponseForm
              key={delivery.responses.length}
              action={addResponseAction}
              id={delivery.id}
              references={references}
            />
          </section>
        )}
        {state !== 'discarded' && (
          <section aria-labelledby="words">
            <PaneHead id="words" title={t('words.title')} />
            <DeliveryWordsForm
              action={editWordsAction}
              id={delivery.id}
              values={Object.fromEntries(delivery.words.map(({ locale, body }) => [`${locale}-body`, body]))}
              references={references}
              gaps={languageGaps(delivery.words, ['body'])}
              live={state === 'delivered'}
            />
          </section>
        )}
      </div>
    </AdminPage>
  )
}
