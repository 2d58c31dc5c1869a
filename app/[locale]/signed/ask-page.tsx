import type { ReactNode } from 'react'
import type { AskStepProps } from '@/app/[locale]/signed/ask-step'
import { DonateAsk } from '@/app/[locale]/signed/donate-ask'
import { NextAsk } from '@/app/[locale]/signed/next-ask'
import { ShareAsk } from '@/app/[locale]/signed/share-ask'
import { askTitle } from '@/app/[locale]/signed/signed-steps'
import { WriteAsk } from '@/app/[locale]/signed/write-ask'
import type { OwnShare } from '@/lib/arrivals/queries'
import { askWords, type Ask, type AskRule } from '@/lib/asks/rules'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { Picks } from '@/lib/share-texts/queries'

type AskPageProps = {
  locale: Locale
  path: string
  /** Everything that is asked, and which of it here. */
  asks: readonly AskRule[]
  ask: Ask
  share: OwnShare | null
  /** The texts that go with their link. */
  picks?: Picks
  /** How many have signed. */
  lead: string
  /** The address of a step. */
  hrefOf: (ask: Ask) => string
  /** Staff look at it: what leads out does nothing, and nothing is counted. */
  preview?: ReactNode
}

/** One step of what follows the signing; those before it stand in no row. */
export async function AskPage({ locale, path, asks, ask, hrefOf, preview, ...own }: AskPageProps) {
  const at = asks.findIndex((rule) => rule.ask === ask)
  const following = asks[at + 1]?.ask ?? 'next'
  const step: AskStepProps = {
    ...{ locale, path, preview },
    title: await askTitle(ask, asks, locale),
    words: askWords(asks[at], locale),
    steps: asks.map((rule) => rule.ask),
    onwards: { href: hrefOf(following), isLast: following === 'next' },
  }
  switch (ask) {
    case 'share':
      return <ShareAsk {...step} {...own} />
    case 'donate':
      return <DonateAsk {...step} />
    case 'write':
      return <WriteAsk {...step} />
    case 'next': {
      const isShared = step.steps.includes('share')
      return <NextAsk {...step} share={isShared ? hrefOf('share') : `${localePath(locale, '/')}#share`} />
    }
  }
}
