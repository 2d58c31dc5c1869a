import type { AuditDetail } from '@/lib/audit/audit'
import type { AuditKey } from '@/lib/audit/verbs'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { titleIn, type Titles } from '@/lib/i18n/title-in'
import { db } from '@/lib/platform/db'

/** What an event is about, as far as it has a name and a page. */
export type AuditSubject = {
  kind: string
  id: string
  /** Its title, address or recipient; null where it has none, or is gone. */
  name: string | null
  /** The language of its name, where that is the campaign's text. */
  language: Locale | null
  /** Its page in the admin area; null where it is gone. */
  page: string | null
}

type Named = Pick<AuditSubject, 'name' | 'language' | 'page'>

const PAGES: Record<string, string> = {
  block: '/admin/blocks',
  campaign: '/admin/petition/campaign',
  messages: '/admin/messages',
  petition: '/admin/petition',
  references: '/admin/references',
  signatures: '/admin/signatures',
}

const ASK_KEY = /^campaign\.[a-z-]+-asks?$/

/** Looks up what events are about; `locale` is preferred for titles. */
export async function subjectsOf(
  subjects: readonly string[],
  locale: Locale,
): Promise<Map<string, AuditSubject>> {
  const all = [...new Set(subjects)].map((subject) => ({ subject, ...partsOf(subject) }))
  const idsOf = (kind: string) => all.filter((each) => each.kind === kind).map(({ id }) => id)
  const named = await Promise.all([
    admins(idsOf('admin')),
    updates(idsOf('update'), locale),
    broadcasts(idsOf('broadcast'), locale),
    references(idsOf('reference')),
    deliveries(idsOf('delivery')),
    pictures(idsOf('picture')),
    rows('signature', idsOf('signature')),
    rows('message', idsOf('message')),
    rows('removal', idsOf('removal')),
    requests(idsOf('rights-request')),
    textVersions(idsOf('text-version')),
  ])
  const found = new Map(named.flat())
  return new Map(
    all.map(({ subject, kind, id }) => {
      const fallback = { name: null, language: null, page: PAGES[kind] ?? null }
      return [subject, { kind, id, ...(found.get(subject) ?? fallback) }]
    }),
  )
}

/**
 * The page that shows what an event changed of the campaign: the history for words beside the petition, alone or at its top, and
 * the rules of what follows signing. Null for other events.
 */
export function changedPage(key: AuditKey | null, detail: AuditDetail): string | null {
  if (key && ASK_KEY.test(key)) return '/admin/petition/asks'
  if (key !== 'campaign.edit-words') return null
  const history = '/admin/petition/history'
  const { firstChange, lastChange } = detail
  if (typeof lastChange !== 'number') return history
  return firstChange === lastChange ? `${history}/${lastChange}` : `${history}?before=${lastChange + 1}`
}

/** The subjects whose names contain what is searched. */
export async function subjectsNamed(search: string): Promise<string[]> {
  const holds = { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const [admins, words, references, deliveries] = await Promise.all([
    db().admin.findMany({ where: { email: holds }, select: { id: true } }),
    db().updateWords.findMany({ where: { title: holds }, select: { updateId: true } }),
    db().reference.findMany({ where: { OR: [{ title: holds }, { key: holds }] }, select: { id: true } }),
    db().delivery.findMany({ where: { to: holds }, select: { id: true } }),
  ])
  const mailings = await db().broadcast.findMany({
    where: { updateId: { in: words.map(({ updateId }) => updateId) } },
    select: { id: true },
  })
  return [
    ...admins.map(({ id }) => `admin:${id}`),
    ...words.map(({ updateId }) => `update:${updateId}`),
    ...mailings.map(({ id }) => `broadcast:${id}`),
    ...references.map(({ id }) => `reference:${id}`),
    ...deliveries.map(({ id }) => `delivery:${id}`),
  ]
}

function partsOf(subject: string): { kind: string; id: string } {
  const [kind = '', ...id] = subject.split(':')
  return { kind, id: id.join(':') }
}

type Entries = Promise<[string, Named][]>

async function admins(ids: string[]): Entries {
  const rows = await db().admin.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })
  return rows.map(({ id, email }) => [`admin:${id}`, { name: email, language: null, page: '/admin/admins' }])
}

const TITLES = { words: { select: { locale: true, title: true } } } as const

async function updates(ids: string[], locale: Locale): Entries {
  const where = { id: { in: ids.map(Number) } }
  const rows = await db().update.findMany({ where, select: { id: true, ...TITLES } })
  return rows.map(({ id, words }) => [
    `update:${id}`,
    { ...titleOf(words, locale), page: `/admin/updates/${id}` },
  ])
}

async function broadcasts(ids: string[], locale: Locale): Entries {
  const rows = await db().broadcast.findMany({
    where: { id: { in: ids.map(Number) } },
    select: { id: true, updateId: true, update: { select: TITLES } },
  })
  return rows.map(({ id, updateId, update }) => [
    `broadcast:${id}`,
    { ...titleOf(update.words, locale), page: `/admin/updates/${updateId}/broadcast/${id}` },
  ])
}

function titleOf(words: Titles, locale: Locale) {
  const found = titleIn(words, locale)
  return { name: found?.title ?? null, language: found?.locale ?? null }
}

async function references(ids: string[]): Entries {
  const where = { id: { in: ids.map(Number) } }
  const rows = await db().reference.findMany({ where, select: { id: true, title: true } })
  return rows.map(({ id, title }) => [
    `reference:${id}`,
    { name: title, language: null, page: `/admin/references/${id}` },
  ])
}

async function deliveries(ids: string[]): Entries {
  const where = { id: { in: ids.map(Number) } }
  const rows = await db().delivery.findMany({ where, select: { id: true, to: true, toLanguage: true } })
  return rows.map(({ id, to, toLanguage }) => [
    `delivery:${id}`,
    { name: to, language: isLocale(toLanguage) ? toLanguage : null, page: `/admin/deliveries/${id}` },
  ])
}

async function pictures(keys: string[]): Entries {
  const rows = await db().picture.findMany({ where: { key: { in: keys } }, select: { key: true } })
  return rows.map(({ key }) => [`picture:${key}`, nameless(`/admin/pictures/${key}`)])
}

async function rows(kind: 'signature' | 'message' | 'removal', ids: string[]): Entries {
  const found = await {
    signature: () => db().signature.findMany({ where: { id: { in: ids } }, select: { id: true } }),
    message: () =>
      db().contactMessage.findMany({ where: { id: { in: ids.map(Number) } }, select: { id: true } }),
    removal: () => db().removal.findMany({ where: { id: { in: ids.map(Number) } }, select: { id: true } }),
  }[kind]()
  return found.map(({ id }) => [`${kind}:${id}`, nameless(`/admin/${kind}s/${id}`)])
}

async function requests(ids: string[]): Entries {
  const where = { id: { in: ids.map(Number) } }
  const found = await db().rightsRequest.findMany({ where, select: { id: true } })
  return found.map(({ id }) => [`rights-request:${id}`, nameless(`/admin/requests/${id}`)])
}

async function textVersions(versions: string[]): Entries {
  const where = { version: { in: versions.map(Number) } }
  const found = await db().textVersion.findMany({ where, select: { version: true } })
  return found.map(({ version }) => [
    `text-version:${version}`,
    nameless(`/admin/petition/versions/${version}`),
  ])
}

function nameless(page: string): Named {
  return { name: null, language: null, page }
}
