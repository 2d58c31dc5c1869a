import { z } from 'zod'
import type { AuditActor, ListedAuditEvent } from '@/lib/audit/rules'
import { AUDIT_AREAS, NOBODY, type AuditFilter } from '@/lib/audit/schema'
import { changedPage, subjectsNamed, subjectsOf, type AuditSubject } from '@/lib/audit/subjects'
import { AUDIT_KEYS, type AuditKey } from '@/lib/audit/verbs'
import type { Authorized } from '@/lib/authorization/proof'
import { Prisma } from '@/lib/generated/prisma/client'
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { beginningWith, searchedWords } from '@/lib/text/word-query'
import { dayBounds } from '@/lib/time-zones/rules'

const PAGE_SIZE = 50

const WHOLE: AuditFilter = { who: '', kind: '', day: '', search: '' }

export type AuditPage = {
  filter?: AuditFilter
  /** The zone of the filter's day. */
  timeZone?: string
  /** Newest first, before an id. */
  before?: bigint | null
  take?: number
  /** The language that titles are preferred in. */
  locale?: Locale
}

/** The audit, newest first, as far as the filter shows it; `next` starts the next page. */
export async function listAuditEvents(
  _editor: Authorized<'editor'>,
  {
    filter = WHOLE,
    timeZone = 'UTC',
    before = null,
    take = PAGE_SIZE,
    locale = DEFAULT_LOCALE,
  }: AuditPage = {},
): Promise<{ events: ListedAuditEvent[]; next: string | null }> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT id, at, admin_id::text AS "adminId", verb, subject, detail FROM audit_events
    WHERE ${Prisma.join(await conditions(filter, timeZone, before), ' AND ')} ORDER BY id DESC LIMIT ${take + 1}`
  const shown = rows.slice(0, take)
  const [subjects, emails] = await Promise.all([
    subjectsOf(
      shown.map(({ subject }) => subject),
      locale,
    ),
    emailsOf(shown.flatMap(({ adminId }) => adminId ?? [])),
  ])
  return {
    events: shown.map((row) => asListed(row, { subjects, emails })),
    next: rows.length > take ? String(shown.at(-1)?.id) : null,
  }
}

type Looked = { subjects: Map<string, AuditSubject>; emails: Map<string, string | null> }

function asListed(row: Row, { subjects, emails }: Looked): ListedAuditEvent {
  const { id, at, adminId, verb } = row
  const [key, detail] = [keyOf(row.subject, verb), details.parse(row.detail)]
  const subject = subjects.get(row.subject) ?? nameless(row.subject)
  return {
    ...{ id: String(id), at, verb, key, detail },
    by: actorOf(adminId, verb, emails),
    subject: { ...subject, page: changedPage(key, detail) ?? subject.page },
  }
}

function nameless(kind: string): AuditSubject {
  return { kind, id: '', name: null, language: null, page: null }
}

type Row = {
  id: bigint
  at: Date
  adminId: string | null
  verb: string
  subject: string
  detail: unknown
}

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).catch({})

async function conditions(
  { who, kind, day, search }: AuditFilter,
  timeZone: string,
  before: bigint | null,
): Promise<Prisma.Sql[]> {
  const all = [Prisma.sql`true`]
  if (before !== null) all.push(Prisma.sql`id < ${before}`)
  if (who === NOBODY) all.push(Prisma.sql`admin_id IS NULL`)
  else if (who) all.push(Prisma.sql`admin_id = ${who}::uuid`)
  if (kind) all.push(Prisma.sql`split_part(subject, ':', 1) = ANY (${[...AUDIT_AREAS[kind]]}::text[])`)
  if (day) {
    const { from, until } = dayBounds(day, timeZone)
    all.push(Prisma.sql`at >= ${from} AND at < ${until}`)
  }
  if (search) all.push(await matching(search))
  return all
}

async function matching(search: string): Promise<Prisma.Sql> {
  const subjects = await subjectsNamed(search)
  const admins = subjects.flatMap((subject) => /^admin:(.+)$/.exec(subject)?.[1] ?? [])
  const named = Prisma.sql`subject = ANY (${subjects}::text[]) OR admin_id = ANY (${admins}::uuid[])`
  const words = searchedWords(search)
  if (words.length === 0) return Prisma.sql`(${named})`
  return Prisma.sql`(${named}
    OR audit_words(verb || ' ' || subject || ' ' || detail::text) @@ ${beginningWith(words)}::tsquery)`
}

function keyOf(subject: string, verb: string): AuditKey | null {
  const asked = `${subject.split(':')[0]}.${verb}`
  return AUDIT_KEYS.find((key) => key === asked) ?? null
}

// Recipients of a delivery open its page by a link, signed in as nobody.
const BY_RECIPIENTS = ['open-delivery-link', 'download-through-link']

function actorOf(adminId: string | null, verb: string, emails: Map<string, string | null>): AuditActor {
  if (adminId === null) return BY_RECIPIENTS.includes(verb) ? 'recipient' : 'site'
  const email = emails.get(adminId)
  return email ? { email } : 'formerAdmin'
}

async function emailsOf(ids: string[]): Promise<Map<string, string | null>> {
  const admins = await db().admin.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, email: true },
  })
  return new Map(admins.map((admin) => [admin.id, admin.email]))
}
