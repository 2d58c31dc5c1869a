import { useTranslations } from 'next-intl'
import { Status } from '@/components/admin/format/status'
import { REMOVAL_MARKS } from '@/components/admin/removals/removal-marks'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ShownRemoval } from '@/lib/removals/queries'

type Progress = Pick<ShownRemoval, 'state' | 'found' | 'removed' | 'restored'>

export function RemovalProgress({ removal }: { removal: Progress }) {
  const t = useTranslations('admin.removals')
  const locale = useLocale()
  const { state, found, removed, restored } = removal
  const back = state === 'undoing' || state === 'undone'
  const [done, all] = back ? [restored, removed] : [removed, Math.max(found, removed)]
  return (
    <div className="grid gap-2">
      <p>
        <Status mark={REMOVAL_MARKS[state]}>
          {t(`progress.${state}`, { done: formatNumber(done, locale), all: formatNumber(all, locale) })}
        </Status>
      </p>
      <progress
        value={done}
        max={Math.max(all, 1)}
        aria-label={t(back ? 'columns.restored' : 'columns.removed')}
      />
    </div>
  )
}
