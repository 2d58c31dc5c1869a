import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'next-intl'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { MESSAGES, type Messages } from '@/lib/i18n/messages'

const known = new Map<string, unknown>()

/** For words outside a page's rendering (in mail and route handlers), and for those of a text in another language than its page. */
export function translator<const Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
) {
  const name = `${locale} ${namespace}`
  const before = known.get(name) as ReturnType<typeof newTranslator<Namespace>> | undefined
  if (before) return before
  const made = newTranslator(locale, namespace)
  known.set(name, made)
  return made
}

// It keeps what it has parsed and formatted, which takes far longer than saying it.
function newTranslator<const Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
) {
  return createTranslator<Messages, Namespace>({
    locale: INTL_LOCALE[locale],
    messages: MESSAGES[locale],
    namespace,
  })
}
