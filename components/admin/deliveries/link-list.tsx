import { useTranslations } from 'next-intl'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import { Status, type StatusMark } from '@/components/admin/format/status'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { FormAction } from '@/editor/form-state'
import type { ListedLink } from '@/lib/deliveries/admin-queries'

const SHOWN = 5

export function LinkList({ links, end }: { links: ListedLink[]; end: FormAction }) {
  const t = useTranslations('admin.deliveries.links')
  if (links.length === 0) return <p className="meta">{t('none')}</p>
  return (
    <ul className="border-b border-hair">
      {links.map((link) => (
        <li key={link.id} className="grid gap-1 border-t border-hair py-3">
          <Link link={link} />
          {link.isOpen && (
            <ConfirmForm
              action={end}
              hidden={{ link: link.id }}
              ask={t('endAsk')}
              meaning={t('endMeaning')}
              confirm={t('endConfirm')}
              of={<bdi>{link.label}</bdi>}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function Link({ link }: { link: ListedLink }) {
  const t = useTranslations('admin.deliveries.links')
  const { label, createdAt, endedAt, expiresAt, openings, downloads } = link
  const state = stateOf(link)
  const moments = {
    at: () => <Timestamp at={createdAt} time />,
    until: () => <Timestamp at={endedAt ?? expiresAt} time />,
  }
  return (
    <>
      <p className="wrap-anywhere">
        <Status mark={MARKS[state]}>{t.rich(state, { label: () => <bdi>{label}</bdi> })}</Status>
      </p>
      <p className="meta">{t.rich(`made.${state}`, moments)}</p>
      {openings.length + downloads.length === 0 && <p className="meta">{t('unopened')}</p>}
      <Uses what="opened" moments={openings} />
      <Uses what="downloaded" moments={downloads} />
    </>
  )
}

function Uses({ what, moments }: { what: 'opened' | 'downloaded'; moments: Date[] }) {
  const t = useTranslations('admin.deliveries.links')
  if (moments.length === 0) return null
  return (
    <p className="meta">
      {t.rich(what, { count: moments.length, moments: () => <Moments moments={moments} /> })}
    </p>
  )
}

function Moments({ moments }: { moments: Date[] }) {
  const t = useTranslations('admin.deliveries.links')
  return (
    <>
      {moments.slice(0, SHOWN).map((at, index) => (
        <span key={at.toISOString()}>
          {index > 0 && '; '}
          <Timestamp at={at} time />
        </span>
      ))}
      {moments.length > SHOWN && <span>{t('more')}</span>}
    </>
  )
}

const MARKS: Record<ReturnType<typeof stateOf>, StatusMark> = {
  works: 'underway',
  ended: 'over',
  expired: 'over',
}

function stateOf({ isOpen, endedAt }: ListedLink) {
  if (isOpen) return 'works'
  return endedAt ? 'ended' : 'expired'
}
