import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { MESSAGES, type Messages } from '@/lib/i18n/messages'

/** For words outside a page's rendering: in mail and route handlers. */
export function translator<Namespace extends keyof Messages>(locale: Locale, namespace: Namespace) {
  return createTranslator<Messages, Namespace>({ locale, messages: MESSAGES[locale], namespace })
}
