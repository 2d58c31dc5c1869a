import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'

type Messages = (typeof MESSAGES)['en']

/** For words outside a page's rendering: in mail and route handlers. */
export function translator<Namespace extends keyof Messages>(locale: Locale, namespace: Namespace) {
  return createTranslator<Messages, Namespace>({ locale, messages: MESSAGES[locale], namespace })
}
