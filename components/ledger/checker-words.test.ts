import { expect, it } from 'vitest'
import { checkerWords } from '@/components/ledger/checker-words'
import { LOCALES } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'

it.each(LOCALES)('gives the browser every message in %s with its names still to be filled in', (locale) => {
  expect(checkerWords(locale)).toEqual(MESSAGES[locale].ledger.checker)
})
