import type { ReactNode } from 'react'
import { Column, Side, TwoColumns, Wrap } from '@/components/ui/page'
import { PetitionCard } from '@/components/updates/petition-card'
import type { Locale } from '@/lib/i18n/locales'
import { isSigningClosed } from '@/lib/switches/rules'

type BesidePetitionProps = {
  locale: Locale
  petition: { title: string; locale: Locale }
  campaign: { count: number; goals: number[]; endedAt: Date | null; signingClosedAt: Date | null }
  /** Does not ask to sign. */
  quiet?: boolean
  children: ReactNode
}

export function BesidePetition({ locale, petition, campaign, quiet, children }: BesidePetitionProps) {
  return (
    <Wrap>
      <TwoColumns>
        <Column className="lg:pt-4">{children}</Column>
        <Side>
          <PetitionCard
            locale={locale}
            petition={petition}
            count={campaign.count}
            goals={campaign.goals}
            asks={!quiet && !isSigningClosed(campaign)}
          />
        </Side>
      </TwoColumns>
    </Wrap>
  )
}
