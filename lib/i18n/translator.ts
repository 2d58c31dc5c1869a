import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import en from '@/messages/en.json'
import es from '@/messages/es.json'

const MESSAGES = { en, es }

type Messages = typeof en

/** The words of a namespace where no page is being rendered: in mail and in route handlers. */
export function translator<Namespace extends keyof Messages>(locale: Locale, namespace: Namespace) {
  return createTranslator<Messages, Namespace>({ locale, messages: MESSAGES[locale], namespace })
}
