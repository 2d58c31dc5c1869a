import { useTranslations } from 'next-intl'
import { useSyncExternalStore, type ComponentProps } from 'react'
import type { PublishingChoice } from '@/components/admin/updates/publish-choice'
import { Button } from '@/components/ui/button'
import { languageName } from '@/lib/i18n/language-names'
import { useLocale } from '@/lib/i18n/use-locale'

type PublishButtonProps = Omit<ComponentProps<typeof Button>, 'children'> & {
  choice: PublishingChoice
  languages: number
  isScheduled: boolean
}

/** Says what it will do; without scripts, which would have to follow the choice, only “Publish”. */
export function PublishButton({ choice, languages, isScheduled, ...button }: PublishButtonProps) {
  const [t, around] = [useTranslations('admin.updates'), useLocale()]
  const follows = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const words = () => {
    const isLater = choice.when === 'later'
    if (choice.languages === 'all')
      return t(isLater ? 'schedule.all' : 'save.publishAll', { count: languages })
    if (isLater && isScheduled) return t('schedule.change')
    const language = languageName(choice.languages, around)
    return t(isLater ? 'schedule.button' : 'save.publish', { language })
  }
  return (
    <Button {...button}>
      <span key={String(follows)}>{follows ? words() : t('choice.publish')}</span>
    </Button>
  )
}
