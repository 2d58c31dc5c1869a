import type { DEFAULT_LOCALE, Locale } from '@/lib/i18n/locales'
import { WORDS } from '@/messages/index'

export type Messages = (typeof WORDS)[typeof DEFAULT_LOCALE]

export const MESSAGES: Record<Locale, Messages> = WORDS
