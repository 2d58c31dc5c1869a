import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'

type Messages = (typeof MESSAGES)['en']

/** The words of a namespace where no page is being rendered: in mail and in route handlers. */
export function translator<Namespace extends keyof Messages>(locale: Locale, namespace: Namespace) {
  return createTranslator<Messages, Namespace>({ locale, messages: MESSAGES[locale], namespace })
}
