import { useTranslations } from 'next-intl'
import { sayMessage } from '@/lib/i18n/message-key'
import { useLocale } from '@/lib/i18n/use-locale'

/** What a schema says is wrong, in the admin's language. */
export function useSentence(): (message: string) => string {
  const [t, locale] = [useTranslations('admin.errors'), useLocale()]
  return (message) => sayMessage(message, t, locale)
}
