import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'next-intl'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { MESSAGES, type Messages } from '@/lib/i18n/messages'

/** For words outside a page's rendering (in mail and route handlers), and for those of a text in another language than its page. */
export function translator<const Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
) {
  return createTranslator<Messages, Namespace>({
    locale: INTL_LOCALE[locale],
    messages: MESSAGES[locale],
    namespace,
  })
}
