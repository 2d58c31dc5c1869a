import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import { switchTimes, type SwitchTimes } from '@/lib/switches/rules'
import { SWITCHES } from '@/lib/switches/schema'

/** Names each switch that is on; the link is for owners. */
export function SwitchNotice({ campaign, isOwner }: { campaign: SwitchTimes; isOwner: boolean }) {
  const t = useTranslations('admin.petition.switches')
  const times = switchTimes(campaign)
  return SWITCHES.map((each) => {
    const since = times[each]
    return since ? (
      <p key={each} className="sentence mb-4">
        {t.rich(`${each}.on`, { time: () => <Timestamp at={since} time /> })}{' '}
        {isOwner && <a href="/admin/petition/switches">{t('title')}</a>}
      </p>
    ) : null
  })
}
