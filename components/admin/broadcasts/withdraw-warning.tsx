import { minutesUntil } from '@/lib/broadcasts/rules'

type WithdrawWarningProps = {
  broadcast: { id: number; state: string; startsAt: Date | null }
  updateId: number
  /** The id of the withdrawal form, which posts the broadcast named here. */
  form: string
}

/** What withdrawing an update does to its current or coming broadcast. */
export function WithdrawWarning({ broadcast, updateId, form }: WithdrawWarningProps) {
  const { id, state, startsAt } = broadcast
  const minutes = startsAt ? minutesUntil(startsAt) : 0
  return (
    <p className="sentence">
      <input type="hidden" form={form} name="holds" value={id} />
      <a href={`/admin/updates/${updateId}/broadcast/${id}`}>A mailing of this update</a>{' '}
      {state === 'sending'
        ? 'is being sent.'
        : `is about to begin${minutes > 0 ? `, in ${minutes} min` : ''}.`}{' '}
      Withdrawing it pauses the mailing, in whatever language, and owners are told: publishing it again does
      not let it go on, an owner does. What you change here is not mailed: what was approved is what is sent.
    </p>
  )
}
