import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import type { ShownRemoval } from '@/lib/removals/queries'

type Progress = Pick<ShownRemoval, 'state' | 'found' | 'removed' | 'restored'>

export function RemovalProgress({ removal }: { removal: Progress }) {
  const { state, found, removed, restored } = removal
  const back = state === 'undoing' || state === 'undone'
  const [done, all] = back ? [restored, removed] : [removed, Math.max(found, removed)]
  return (
    <div className="grid gap-2">
      <p>
        <b className="font-semibold">{WORDS[state]}</b> {formatNumber(done, STAFF_LOCALE)} of{' '}
        {formatNumber(all, STAFF_LOCALE)} {back ? 'restored' : 'removed'}.
      </p>
      <progress value={done} max={Math.max(all, 1)} aria-label={back ? 'Restored' : 'Removed'} />
    </div>
  )
}

const WORDS: Record<Progress['state'], string> = {
  running: 'Running:',
  stopped: 'Stopped:',
  done: 'Done:',
  undoing: 'Being undone:',
  undone: 'Undone:',
}
