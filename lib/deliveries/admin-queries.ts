import type { Authorized } from '@/lib/authorization/proof'
import { deliveryLinks } from '@/lib/deliveries/links'
import { isMember } from '@/lib/deliveries/matching'
import { packageState } from '@/lib/deliveries/package-files'
import { inOrder, OPENING_VERBS, PACKAGE_PROBLEMS } from '@/lib/deliveries/rules'
import type { DeliveryConditions, DeliveryPlan } from '@/lib/deliveries/schema'
import { Prisma } from '@/lib/generated/prisma/client'
import { isLocale, STAFF_LOCALE, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'

const LISTED = {
  ...{ id: true, state: true, to: true, toLanguage: true, date: true, before: true },
  ...{ count: true, found: true, startedAt: true, problem: true, files: true },
} as const

/** All deliveries: those that are not handed over yet, then the newest. `response` is the recipient's last one. */
export async function listDeliveries(_editor: Authorized<'editor'>) {
  const rows = await db().delivery.findMany({
    select: { ...LISTED, responses: { select: { id: true, kind: true, date: true } } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
  })
  return rows
    .map(({ responses, ...row }) => ({ ...withLanguage(row), response: inOrder(responses).at(-1) ?? null }))
    .toSorted((a, b) => placeOf(b).localeCompare(placeOf(a)))
}

export type ListedDelivery = Awaited<ReturnType<typeof listDeliveries>>[number]

/** One delivery with its words and responses; null when there is none. `files` are as they are on disk. */
export async function deliveryById(_editor: Authorized<'editor'>, id: number) {
  const delivery = await db().delivery.findUnique({
    where: { id },
    select: {
      ...LISTED,
      ...{
        method: true,
        conditions: true,
        fields: true,
        startedBy: true,
        until: true,
        done: true,
        sealedAt: true,
      },
      ...{ manifest: true, filesUntil: true, deliveredAt: true, updateId: true },
      words: { select: { locale: true, body: true } },
      responses: { select: { ...RESPONSE, words: { select: { locale: true, body: true } } } },
    },
  })
  if (!delivery) return null
  const { startedBy, conditions, fields, manifest, responses, ...rest } = delivery
  const admin =
    startedBy && (await db().admin.findUnique({ where: { id: startedBy }, select: { email: true } }))
  return {
    ...withLanguage(rest),
    files: await packageState(id),
    responses: inOrder(responses).toReversed(),
    conditions: conditions as DeliveryConditions,
    fields: fields as DeliveryPlan['fields'],
    manifest: manifest && Buffer.from(manifest).toString('hex'),
    problem: PACKAGE_PROBLEMS.find((problem) => problem === delivery.problem) ?? null,
    by: admin ? admin.email : null,
  }
}

export type ShownDelivery = NonNullable<Awaited<ReturnType<typeof deliveryById>>>

const RESPONSE = { id: true, kind: true, date: true, office: true } as const

/** Of the signatures that a sealed package had: how many are not confirmed any more, and how many are still held as they were signed. */
export async function leftSince(_editor: Authorized<'editor'>, id: number) {
  const [row] = await db().$queryRaw<{ held: number; withdrawn: number }[]>`
    SELECT count(*)::int AS held, (count(*) FILTER (WHERE s.state <> 'confirmed'))::int AS withdrawn
    FROM deliveries d JOIN delivery_signatures ds ON ds.delivery_id = d.id JOIN signatures s ON s.id = ds.signature_id
    WHERE d.id = ${id} AND ${isMember('signed', Prisma.sql`d.until`)}`
  return row ?? { held: 0, withdrawn: 0 }
}

/** The links to a delivery's page, the newest first, with when each was opened and used for a download, the last first. */
export async function listLinks(editor: Authorized<'editor'>, id: number) {
  const [links, events] = await Promise.all([
    deliveryLinks(editor, id),
    db().auditEvent.findMany({
      where: { subject: `delivery:${id}`, verb: { in: Object.values(OPENING_VERBS) } },
      orderBy: { id: 'desc' },
      select: { at: true, verb: true, detail: true },
    }),
  ])
  return links.map((link) => {
    const own = events.filter(({ detail }) => linkIn(detail) === link.id)
    const momentsOf = (verb: string) => own.filter((event) => event.verb === verb).map(({ at }) => at)
    return {
      ...link,
      isOpen: !link.endedAt && link.expiresAt > new Date(),
      openings: momentsOf(OPENING_VERBS.page),
      downloads: momentsOf(OPENING_VERBS.file),
    }
  })
}

export type ListedLink = Awaited<ReturnType<typeof listLinks>>[number]

/** Deliveries whose package waits to be handed over. */
export async function readyDeliveries() {
  const rows = await db().delivery.findMany({
    where: { state: 'ready', files: 'stored' },
    orderBy: { id: 'asc' },
    select: { id: true, to: true, toLanguage: true, count: true },
  })
  return rows.map(withLanguage)
}

export type ReadyDelivery = Awaited<ReturnType<typeof readyDeliveries>>[number]

function withLanguage<Row extends { toLanguage: string }>(row: Row): Row & { toLanguage: Locale } {
  return { ...row, toLanguage: isLocale(row.toLanguage) ? row.toLanguage : STAFF_LOCALE }
}

// Any date sorts before what is still under way.
function placeOf({
  state,
  date,
  startedAt,
}: {
  state: string
  date: string | null
  startedAt: Date
}): string {
  const isOpen = state === 'making' || state === 'ready'
  return isOpen ? `open ${startedAt.toISOString()}` : (date ?? startedAt.toISOString())
}

function linkIn(detail: unknown): string | null {
  const isNamed = typeof detail === 'object' && detail !== null && 'linkId' in detail
  return isNamed ? String(detail.linkId) : null
}
