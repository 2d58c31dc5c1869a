import { countryName, isCountry } from '@/lib/countries/rules'
import { formatHour, formatMoment, formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { ProvenReceipt, ReceiptProblem } from '@/lib/ledger/check-receipt'
import { FIELDS, type Field } from '@/lib/ledger/commitment'
import { commitmentIn, startOfHour } from '@/lib/ledger/entry'
import type { OpenedField } from '@/lib/ledger/receipt'
import { filled, type CheckerWords } from './checker-words.ts'
import { element } from './element.ts'
import { treePath } from './tree-path.ts'

/** `regions` are names by code, `known` the origins of the logs that the page knows. */
type Telling = { words: CheckerWords; regions: Record<string, string>; known: string[]; locale: Locale }

/** Says in words what a receipt proves and what it does not, or why it proves nothing; its heading takes the focus. */
export function receiptResult(result: ReceiptProblem | ProvenReceipt, telling: Telling): HTMLElement {
  const parts = result.problem === null ? proven(result, telling) : refused(result, telling)
  return element('div', { className: 'grid gap-4 border-t-2 border-ink pt-4' }, ...parts)
}

function refused(result: ReceiptProblem, { words, known }: Telling): Node[] {
  return [
    title(words[verdict(result)]),
    element(
      'p',
      {},
      filled(words.problems[result.problem], {
        origin: 'origin' in result ? result.origin : '',
        name: 'name' in result ? result.name : '',
        field: 'field' in result ? words.fields[result.field] : '',
        known: known.join(', '),
      }),
    ),
  ]
}

function verdict({ problem }: ReceiptProblem): 'unread' | 'unjudged' | 'fails' {
  if (problem === 'not-a-receipt' || problem === 'damaged') return 'unread'
  return problem === 'other-log' || problem === 'unknown-entry' ? 'unjudged' : 'fails'
}

function proven(receipt: ProvenReceipt, telling: Telling): Node[] {
  const { words } = telling
  return [
    title(words.holds),
    element('p', { className: 'text-22' }, whatHappened(receipt, telling)),
    ...values(receipt, telling),
    ...list(words.proven, whatWasProven(receipt, telling)),
    ...list(words.open, whatWasNot(receipt, telling)),
    subtitle(words.path),
    ...treePath(receipt, words),
  ]
}

function whatHappened({ entry }: ProvenReceipt, { words, locale }: Telling): string {
  const hour = formatHour(startOfHour(entry.hour), locale)
  const correction = 'correctionId' in entry ? String(entry.correctionId) : ''
  const said = filled(words.kinds[entry.kind], { hour, correction })
  return 'before' in entry && entry.before ? `${said} ${words.before}` : said
}

function values({ entry, opened }: ProvenReceipt, telling: Telling): Node[] {
  const { words } = telling
  if (opened.length === 0) return []
  const isOpen = (field: Field) => opened.some((one) => one.field === field)
  const sealed = FIELDS.filter((field) => commitmentIn(entry, field) && !isOpen(field))
  const pairs = opened.map((field) =>
    element(
      'div',
      {},
      element('dt', { className: 'meta' }, words.fields[field.field]),
      element('dd', { className: 'whitespace-pre-line' }, element('bdi', {}, shown(field, telling))),
    ),
  )
  const names = sealed.map((field) => words.fields[field]).join(', ')
  return [
    subtitle(words.values),
    element('dl', { className: 'grid gap-3' }, ...pairs),
    ...(sealed.length > 0
      ? [element('p', { className: 'meta' }, filled(words.sealed, { fields: names }))]
      : []),
  ]
}

function shown({ field, value }: OpenedField, { words, regions, locale }: Telling): string {
  if (value === null) return words.absent
  if (field === 'region' && regions[value]) return `${value} (${regions[value]})`
  return field === 'country' && isCountry(value) ? countryName(value, locale) : value
}

function whatWasProven(receipt: ProvenReceipt, { words, locale }: Telling): string[] {
  const { checkpoint, cosignatures, index, opened } = receipt
  const place = {
    index: formatNumber(index, locale),
    size: formatNumber(checkpoint.size, locale),
    origin: checkpoint.origin,
  }
  const signed = cosignatures.map(({ key: { name }, seconds }) =>
    filled(words.witness, { name, moment: formatMoment(new Date((seconds ?? 0) * 1_000), locale) }),
  )
  return [filled(words.place, place), ...(opened.length > 0 ? [words.exact] : []), ...signed]
}

function whatWasNot({ entry, cosignatures }: ProvenReceipt, { words }: Telling): string[] {
  return [
    ...(entry.kind === 'confirmed' || entry.kind === 'restored' ? [words.still] : []),
    words.person,
    ...(cosignatures.length === 0 ? [words.alone] : []),
  ]
}

function title(words: string): HTMLElement {
  return element('h3', { tabIndex: -1, className: 'text-24' }, words)
}

function subtitle(words: string): HTMLElement {
  return element('h4', { className: 'font-semibold' }, words)
}

function list(words: string, items: string[]): Node[] {
  const marked = items.map((item) => element('li', {}, item))
  return [subtitle(words), element('ul', { className: 'grid list-disc gap-1 ps-6 max-w-measure' }, ...marked)]
}
