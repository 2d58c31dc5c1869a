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
import { DeleteHistoryForm } from '@/components/admin/deliveries/delete-history-form'
import { DiscardForm } from '@/components/admin/deliveries/discard-form'
import { DownloadForm } from '@/components/admin/deliveries/download-form'
import { HandOverForm } from '@/components/admin/deliveries/hand-over-form'
import { HistoryForm } from '@/components/admin/deliveries/history-form'
import { LinkForm } from '@/components/admin/deliveries/link-form'
import { LinkList } from '@/components/admin/deliveries/link-list'
import { RemakeForm } from '@/components/admin/deliveries/remake-form'
import { PaneHead } from '@/components/admin/layout/page-head'
import type { ListedLink, ShownDelivery } from '@/lib/deliveries/admin-queries'
import { isAbandoned, isRemakable } from '@/lib/deliveries/rules'

type OwnerVerbsProps = { delivery: ShownDelivery; links: ListedLink[] }

export function OwnerVerbs({ delivery, links }: OwnerVerbsProps) {
  const { state, before } = delivery
  if (before) return <History delivery={delivery} />
  if (state === 'making' || isAbandoned(delivery)) return <Unmade delivery={delivery} />
  if (state === 'ready') return <Ready delivery={delivery} />
  if (state === 'delivered') return <Delivered delivery={delivery} links={links} />
}

function History({ delivery: { id, to, toLanguage, date, count } }: { delivery: ShownDelivery }) {
  return (
    <>
      <section aria-labelledby="history">
        <PaneHead id="history" title="Earlier history" />
        <HistoryForm
          action={editHistoryAction}
          id={id}
          values={{ to, toLanguage, date: date ?? '', count: String(count) }}
        />
      </section>
      <DeleteHistoryForm action={deleteHistoryAction} id={id} />
    </>
  )
}

function Unmade({ delivery }: { delivery: ShownDelivery }) {
  return (
    <>
      <Remake delivery={delivery} />
      <DiscardForm action={discardAction} id={delivery.id} />
    </>
  )
}

function Ready({ delivery }: { delivery: ShownDelivery }) {
  const today = new Date().toISOString().slice(0, 10)
  return (
    <>
      <Package delivery={delivery} />
      {delivery.files === 'stored' && (
        <section aria-labelledby="hand-over">
          <PaneHead id="hand-over" title="Hand it over" />
          <p className="pb-3">
            Say so once the recipient has it, or is about to. With “through a link” you make the link for them
            on this page afterwards.
          </p>
          <HandOverForm action={handOverAction} id={delivery.id} today={today} />
        </section>
      )}
      <DiscardForm action={discardAction} id={delivery.id} />
    </>
  )
}

function Delivered({ delivery, links }: OwnerVerbsProps) {
  const { id, files, updateId } = delivery
  return (
    <>
      <Package delivery={delivery} />
      <section aria-labelledby="links">
        <PaneHead id="links" title="Links for the recipient" />
        <div className="grid gap-4">
          <p>
            A link opens what was handed over, without an account, for whoever has it: the numbers, the text,
            the PDF and the proofs. You see when it was opened.
          </p>
          <LinkList links={links} end={endLinkAction} />
          {files !== 'none' && <LinkForm action={makeLinkAction} id={id} />}
        </div>
      </section>
      <section aria-labelledby="tell">
        <PaneHead id="tell" title="Tell the signers" />
        {updateId === null ? (
          <BeginUpdateForm action={beginUpdateAction} id={id} />
        ) : (
          <p>
            <a href={`/admin/updates/${updateId}`}>The update that tells of it</a>. Once it is published,{' '}
            <a href={`/admin/updates/${updateId}/broadcast`}>mail it to the signers</a>.
          </p>
        )}
      </section>
    </>
  )
}

function Package({ delivery }: { delivery: ShownDelivery }) {
  return (
    <section aria-labelledby="package">
      <PaneHead id="package" title="Package" />
      <div className="grid gap-3">
        <DownloadForm delivery={delivery} />
        <Remake delivery={delivery} />
      </div>
    </section>
  )
}

function Remake({ delivery }: { delivery: ShownDelivery }) {
  return isRemakable(delivery) && <RemakeForm action={remakeAction} id={delivery.id} />
}
