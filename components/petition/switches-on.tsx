import { useTranslations } from 'next-intl'
import { Wrap } from '@/components/ui/page'
import { switchTimes, type SwitchTimes } from '@/lib/switches/rules'
import { SWITCHES } from '@/lib/switches/schema'

/** At the top of every page, what an owner has switched off for a while. */
export function SwitchesOn({ campaign }: { campaign: SwitchTimes & { endedAt: Date | null } }) {
  const t = useTranslations('switches')
  const times = switchTimes(campaign)
  // Once the campaign has ended, its end says that nobody can sign.
  const on = SWITCHES.filter((each) => times[each] && !(each === 'signing' && campaign.endedAt))
  if (on.length === 0) return null
  return (
    <Wrap>
      <aside aria-label={t('label')} className="mt-4 border-s-4 border-accent ps-4">
        {on.map((each) => (
          <p key={each}>{t(each)}</p>
        ))}
      </aside>
    </Wrap>
  )
}
