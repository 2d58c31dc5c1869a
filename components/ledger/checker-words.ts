import type { Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { translator } from '@/lib/i18n/translator'

const FILLED_IN_THE_BROWSER = [
  ...['above', 'correction', 'field', 'fields', 'hash', 'hour', 'index'],
  ...['known', 'moment', 'name', 'origin', 'size', 'steps'],
]

const PLACEHOLDERS = Object.fromEntries(FILLED_IN_THE_BROWSER.map((name) => [name, `{${name}}`]))

/** The words of the checker of receipts as text: a build compiles messages, and its script fills in their `{names}`. */
export function checkerWords(locale: Locale): object {
  const t = translator(locale, 'ledger.checker')
  type Key = Parameters<typeof t>[0]
  return textsOf(MESSAGES[locale].ledger.checker, (key) => t(key as Key, PLACEHOLDERS))
}

function textsOf(group: object, textAt: (key: string) => string, path = ''): object {
  const entries = Object.entries(group).map(([name, value]: [string, unknown]) => {
    const key = path + name
    return [name, isGroup(value) ? textsOf(value, textAt, `${key}.`) : textAt(key)]
  })
  return Object.fromEntries(entries)
}

// A compiled message is a list.
function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
