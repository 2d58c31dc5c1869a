import type { AuditDetail } from '@/lib/audit/audit'
import type { AuditSubject } from '@/lib/audit/subjects'
import type { AuditKey } from '@/lib/audit/verbs'
import { formatPartialDate, formatTimestamp } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-names'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import type { translator } from '@/lib/i18n/translator'

/** Who acted: an admin by their address, or one of those who have none. */
export type AuditActor = { email: string } | 'formerAdmin' | 'recipient' | 'site'

export type ListedAuditEvent = {
  id: string
  at: Date
  verb: string
  /** Null where this release does not know what was done. */
  key: AuditKey | null
  by: AuditActor
  subject: AuditSubject
  detail: AuditDetail
}

export type AuditWords = ReturnType<typeof translator<'admin.audit'>>

type FieldWords = ReturnType<typeof translator<'admin.fields'>>

export type AuditReader = { locale: Locale; timeZone: string }

// Of what an older release did not write.
const UNKNOWN = {
  ...{
    answer: '',
    ask: '',
    file: '',
    link: '',
    from: '',
    to: '',
    outcome: '',
    scheduled: 'no',
    live: 'false',
  },
  ...{ addresses: 'false', change: '', kind: '', method: '', role: '', why: '', mailsPerHour: 0 },
  ...{ count: 0, countAfter: 0, countBefore: 0, ended: 0, erased: 0, found: 0, left: 0, removed: 0 },
  ...{ mailsPerHourDomain: 0, sent: 0, signatures: 0 },
}

/** What the sentence about an event names. */
export function sentenceValues(event: ListedAuditEvent, t: AuditWords, { locale, timeZone }: AuditReader) {
  const { detail, by } = event
  const told = Object.entries(detail).flatMap(([name, value]) => {
    if (value === null) return []
    return [[name, typeof value === 'boolean' ? String(value) : value] as const]
  })
  return {
    ...UNKNOWN,
    ...Object.fromEntries(told),
    who: typeof by === 'string' ? t(`actors.${by}`) : by.email,
    name: nameOf(event, t),
    language: String(detail['locale'] ?? '')
      .split(' ')
      .filter(isLocale)
      .map((each) => languageName(each, locale))
      .join(', '),
    moment: momentOf(detail['for'] ?? detail['until'], { locale, timeZone }),
    day: formatPartialDate(String(detail['date'] ?? ''), locale),
  }
}

function nameOf({ subject, detail }: ListedAuditEvent, t: AuditWords): string {
  const quoted = (name: string) => t('quoted', { name })
  switch (subject.kind) {
    case 'admin':
      return subject.name ?? t('names.account')
    case 'block':
      return detail['value'] ? String(detail['value']) : t('names.network')
    case 'text-version':
      return String(detail['name'] ?? detail['major'] ?? subject.id)
    case 'delivery':
      return subject.name ?? (detail['to'] ? String(detail['to']) : t('names.recipient'))
    case 'reference': {
      const name = subject.name ?? detail['title'] ?? detail['key']
      return name ? quoted(String(name)) : t('names.reference')
    }
    default:
      return subject.name ? quoted(subject.name) : t('names.update')
  }
}

function momentOf(value: unknown, reader: AuditReader): string {
  const at = new Date(String(value ?? ''))
  return Number.isNaN(at.getTime()) ? '' : formatTimestamp(at, { ...reader, time: true })
}

/** What was done as one sentence without links. */
export function auditSentence(event: ListedAuditEvent, t: AuditWords, reader: AuditReader): string {
  const values = sentenceValues(event, t, reader)
  if (!event.key) return t('unknown', { who: values.who, verb: event.verb })
  return t.markup(`verbs.${event.key}`, { ...values, it: (words) => words })
}

/** What a sentence leaves out: a reason, conditions, and what was changed from what. */
export function auditFacts(
  { detail, subject }: ListedAuditEvent,
  t: AuditWords,
  fields: FieldWords,
): { name: string; value: string }[] {
  const said = (['reason', 'conditions'] as const).flatMap((name) => {
    const value = detail[name]
    return value ? [{ name: t(`facts.${name}`), value: String(value) }] : []
  })
  return [...said, ...changesOf(detail, subject.kind, t, fields)]
}

/** Names in an event's detail, and the fields that they are of. */
const CHANGED = [
  ...(
    [
      ...(['name', 'organisation', 'postalAddress', 'contactEmail', 'replyTo', 'donateUrl'] as const),
      ...(['donateCurrency', 'donateAmounts', 'letterTo', 'findersShown'] as const),
      ...(['houseFinderUrl', 'senateFinderUrl', 'filmUrl', 'originalUrl'] as const),
    ] as const
  ).map((field) => ({ name: field, field })),
  { name: 'after the end', field: 'keptMonthsAfterEnd' },
  { name: 'after signing', field: 'keptMonthsAfterSigning' },
  { name: 'of news', field: 'keptMonthsOfNews' },
] as const

function changesOf(detail: ListedAuditEvent['detail'], kind: string, t: AuditWords, fields: FieldWords) {
  const change = (name: (typeof CHANGED)[number]['field'] | 'slug' | 'date', from: string, to: string) => {
    if (!(from in detail && to in detail)) return []
    const shown = (value: unknown) => {
      if (typeof value === 'boolean') return t(value ? 'facts.yes' : 'facts.no')
      return value === null || value === '' ? t('facts.nothing') : String(value)
    }
    return [
      {
        name: fields(name),
        value: t('facts.change', { from: shown(detail[from]), to: shown(detail[to]) }),
      },
    ]
  }
  const ofUpdate =
    kind === 'update' ? [...change('slug', 'from', 'to'), ...change('date', 'dateFrom', 'dateTo')] : []
  return [...CHANGED.flatMap(({ name, field }) => change(field, `${name} from`, `${name} to`)), ...ofUpdate]
}
