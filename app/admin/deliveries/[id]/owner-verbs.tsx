import { useTranslations } from 'next-intl'
import {
  beginUpdateAction,
  deleteHistoryAction,
  discardAction,
  editHistoryAction,
  endLinkAction,
  handOverAction,
  makeLinkAction,
  remakeAction,
} from '@/app/admin/deliveries/actions'
import { BeginUpdateForm } from '@/components/admin/deliveries/begin-update-form'
import { DownloadForm } from '@/components/admin/deliveries/download-form'
import { HandOverForm } from '@/components/admin/deliveries/hand-over-form'
import { HistoryForm } from '@/components/admin/deliveries/history-form'
import { LinkForm } from '@/components/admin/deliveries/link-form'
import { LinkList } from '@/components/admin/deliveries/link-list'
import { RemakeForm } from '@/components/admin/deliveries/remake-form'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import { PaneHead } from '@/components/admin/layout/page-head'
import type { ListedLink, ShownDelivery } from '@/lib/deliveries/admin-queries'
import { isAbandoned, isRemakable } from '@/lib/deliveries/rules'

type OwnerVerbsProps = {
  delivery: ShownDelivery
  links: ListedLink[]
  /** For the admin. */
  today: string
  /** Why a download needs the password. */
  asked?: string[]
}

export function OwnerVerbs({ delivery, links, today, asked }: OwnerVerbsProps) {
  const { state, before } = delivery
  if (before) return <History delivery={delivery} />
  if (state === 'making' || isAbandoned(delivery)) return <Unmade delivery={delivery} />
  if (state === 'ready') return <Ready delivery={delivery} today={today} asked={asked} />
  if (state === 'delivered') return <Delivered delivery={delivery} links={links} asked={asked} />
}

function History({ delivery: { id, to, toLanguage, date, count } }: { delivery: ShownDelivery }) {
  const t = useTranslations('admin.deliveries.history')
  return (
    <>
      <section aria-labelledby="history">
        <PaneHead id="history" title={t('title')} />
        <HistoryForm
          action={editHistoryAction}
          id={id}
          values={{ to, toLanguage, date: date ?? '', count: String(count) }}
        />
      </section>
      <ConfirmForm
        action={deleteHistoryAction}
        hidden={{ id }}
        ask={t('deleteAsk')}
        meaning={t('deleteMeaning')}
        confirm={t('deleteConfirm')}
      />
    </>
  )
}

function Unmade({ delivery }: { delivery: ShownDelivery }) {
  return (
    <>
      <Remake delivery={delivery} />
      <Discard id={delivery.id} />
    </>
  )
}

function Ready({ delivery, today, asked }: Pick<OwnerVerbsProps, 'delivery' | 'today' | 'asked'>) {
  const t = useTranslations('admin.deliveries.handOver')
  return (
    <>
      <Package delivery={delivery} asked={asked} />
      {delivery.files === 'stored' && (
        <section aria-labelledby="hand-over">
          <PaneHead id="hand-over" title={t('title')} />
          <p className="pb-3">{t('lead')}</p>
          <HandOverForm action={handOverAction} id={delivery.id} today={today} />
        </section>
      )}
      <Discard id={delivery.id} />
    </>
  )
}

function Delivered({ delivery, links, asked }: Pick<OwnerVerbsProps, 'delivery' | 'links' | 'asked'>) {
  const t = useTranslations('admin.deliveries')
  const { id, files, updateId } = delivery
  return (
    <>
      <Package delivery={delivery} asked={asked} />
      <section aria-labelledby="links">
        <PaneHead id="links" title={t('links.title')} />
        <div className="grid gap-4">
          <p>{t('links.lead')}</p>
          <LinkList links={links} end={endLinkAction} />
          {files !== 'none' && <LinkForm action={makeLinkAction} id={id} />}
        </div>
      </section>
      <section aria-labelledby="tell">
        <PaneHead id="tell" title={t('tell.title')} />
        {updateId === null ? (
          <BeginUpdateForm action={beginUpdateAction} id={id} />
        ) : (
          <p>
            {t.rich('tell.begun', {
              update: (words) => <a href={`/admin/updates/${updateId}`}>{words}</a>,
              mail: (words) => <a href={`/admin/updates/${updateId}/broadcast`}>{words}</a>,
            })}
          </p>
        )}
      </section>
    </>
  )
}

function Package({ delivery, asked }: Pick<OwnerVerbsProps, 'delivery' | 'asked'>) {
  const t = useTranslations('admin.deliveries.package')
  return (
    <section aria-labelledby="package">
      <PaneHead id="package" title={t('title')} />
      <div className="grid gap-3">
        <DownloadForm delivery={delivery} asked={asked} />
        <Remake delivery={delivery} />
      </div>
    </section>
  )
}

function Remake({ delivery }: { delivery: ShownDelivery }) {
  return isRemakable(delivery) && <RemakeForm action={remakeAction} id={delivery.id} />
}

function Discard({ id }: { id: number }) {
  const t = useTranslations('admin.deliveries.discard')
  return (
    <ConfirmForm
      action={discardAction}
      hidden={{ id }}
      ask={t('ask')}
      meaning={t('meaning')}
      confirm={t('confirm')}
    />
  )
}
