import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'

/** Who did what a row tells, by their address; null is the site itself, or somebody who is not in the team any more. */
export function WhoCell({ by }: { by: string | null }) {
  const t = useTranslations('admin.layout')
  return (
    <td role="cell" className="long wrap-anywhere">
      {by ?? t('theSite')}
    </td>
  )
}

/** The minute of what a row tells. */
export function WhenCell({ at }: { at: Date | null }) {
  return (
    <td role="cell" className="number">
      {at && <Timestamp at={at} time />}
    </td>
  )
}
