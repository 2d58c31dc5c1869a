import type { ReactNode } from 'react'
import type { Ask, AskWords } from '@/lib/asks/rules'
import type { Locale } from '@/lib/i18n/locales'

/** What every step is given. */
export type AskStepProps = {
  locale: Locale
  path: string
  title: string
  /** Where one is empty, the site's own words stand. */
  words: AskWords
  steps: readonly Ask[]
  /** Where who does not do it now goes on. */
  onwards: { href: string; isLast: boolean }
  preview?: ReactNode
}
