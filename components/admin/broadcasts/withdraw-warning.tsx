import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Timestamp } from '@/components/admin/format/timestamp'
import { isHoursAway, minutesUntil } from '@/lib/broadcasts/rules'

type WithdrawWarningProps = {
  broadcast: { id: number; state: string; startsAt: Date | null }
  updateId: number
  /** The id of the withdrawal form, which posts the broadcast named here. */
  form: string
}

/** What withdrawing an update does to its current or coming broadcast. */
export function WithdrawWarning({ broadcast, updateId, form }: WithdrawWarningProps) {
  const t = useTranslations('admin.broadcasts.withdrawing')
  const { id, state, startsAt } = broadcast
  const minutes = startsAt ? minutesUntil(startsAt) : 0
  const soon = minutes > 0 ? 'waitingIn' : 'waiting'
  const waiting = startsAt && isHoursAway(startsAt) ? 'scheduled' : soon
  const page = `/admin/updates/${updateId}/broadcast/${id}`
  const a = (words: ReactNode) => <a href={page}>{words}</a>
  return (
    <p className="sentence">
      <input type="hidden" form={form} name="holds" value={id} />
      {t.rich(state === 'sending' ? 'sending' : waiting, {
        ...{ minutes, a },
        at: () => startsAt && <Timestamp at={startsAt} time />,
      })}{' '}
      {t('effect')}
    </p>
  )
}
