import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { PublishingChoice } from '@/components/admin/updates/publish-choice'
import { Button } from '@/components/ui/button'
import { languageName } from '@/lib/i18n/language-names'
import type { Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type CallOffButtonProps = Omit<ComponentProps<typeof Button>, 'children'> & {
  /** The editor's own. */
  locale: Locale
  choice: Pick<PublishingChoice, 'languages'>
  /** How many are not public. */
  languages: number
}

/** Ends the schedule of the languages that are chosen for publishing. */
export function CallOffButton({ locale, choice, languages, ...button }: CallOffButtonProps) {
  const [t, around] = [useTranslations('admin.updates.schedule'), useLocale()]
  const words = () => {
    if (choice.languages === 'all') return t('cancelAll', { count: languages })
    if (choice.languages === locale) return t('cancel')
    return t('cancelIn', { language: languageName(choice.languages, around) })
  }
  return (
    <Button quiet {...button}>
      <span key={choice.languages}>{words()}</span>
    </Button>
  )
}
