import { MOST_VARIANTS } from '@/lib/arrivals/ref'
import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import type { ShareText } from '@/lib/generated/prisma/client'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { db, type Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { MOST_TEXTS, type WordedChannel } from '@/lib/share-texts/rules'
import type { WrittenText, WrittenTexts } from '@/lib/share-texts/schema'

export type TextsEdited = { state: 'saved' } | { state: 'used-up' }

/**
 * Gives out exactly these texts on a channel. A text that was changed gets a new number, so that what a number brought is of one
 * text; one that was given out before gets its number back. `used-up`, with nothing saved, when no number is left.
 */
export async function editShareTexts(
  owner: Authorized<'owner'>,
  { channel, texts }: WrittenTexts,
): Promise<TextsEdited> {
  return db().$transaction(async (tx) => {
    const known = await textsOf(tx, channel)
    const wanted = LOCALES.flatMap((locale) => texts[locale].map((text) => ({ locale, ...text })))
    const kept = known.filter((row) => wanted.some((text) => isSame(row, text)))
    const added = wanted.filter((text) => !known.some((row) => isSame(row, text)))
    const last = Math.max(0, ...known.map(({ variant }) => variant))
    if (last + added.length > MOST_VARIANTS) return { state: 'used-up' }
    const out = known.filter((row) => row.until === null && !kept.includes(row)).map(({ variant }) => variant)
    const back = kept.filter((row) => row.until !== null).map(({ variant }) => variant)
    await takeOut(tx, channel, out)
    await bringBack(tx, channel, back)
    const adminId = owner.id
    await tx.shareText.createMany({
      data: added.map((text, place) => ({ ...text, channel, adminId, variant: last + 1 + place })),
    })
    const given = [...back, ...added.map((_, place) => last + 1 + place)]
    await record(tx, owner, { channel, given, out })
    return { state: 'saved' }
  })
}

export type TextTurned = 'turned' | 'already' | 'full'

/** Takes a text out of those given out, or gives it out again, with its number; `full` where four are already. */
export async function turnShareText(
  owner: Authorized<'owner'>,
  channel: WordedChannel,
  variant: number,
  to: 'in' | 'out',
): Promise<TextTurned> {
  return db().$transaction(async (tx) => {
    const known = await textsOf(tx, channel)
    const row = known.find((each) => each.variant === variant)
    if (!row || (row.until === null) === (to === 'in')) return 'already'
    const beside = known.filter(({ until, locale }) => until === null && locale === row.locale)
    if (to === 'in' && beside.length >= MOST_TEXTS) return 'full'
    await (to === 'in' ? bringBack : takeOut)(tx, channel, [variant])
    await record(tx, owner, {
      channel,
      given: to === 'in' ? [variant] : [],
      out: to === 'in' ? [] : [variant],
    })
    return 'turned'
  })
}

async function textsOf(tx: Transaction, channel: WordedChannel): Promise<ShareText[]> {
  await tx.$executeRaw`SELECT FROM campaign WHERE id = 1 FOR UPDATE`
  return tx.shareText.findMany({ where: { channel }, orderBy: { variant: 'asc' } })
}

function isSame(row: ShareText, { locale, text, subject }: WrittenText & { locale: Locale }): boolean {
  return row.locale === locale && row.text === text && row.subject === subject
}

async function takeOut(tx: Transaction, channel: WordedChannel, variants: number[]): Promise<void> {
  const where = { channel, variant: { in: variants } }
  await tx.shareText.updateMany({ where, data: { until: new Date() } })
}

async function bringBack(tx: Transaction, channel: WordedChannel, variants: number[]): Promise<void> {
  const where = { channel, variant: { in: variants } }
  await tx.shareText.updateMany({ where, data: { since: new Date(), until: null } })
}

type Turned = { channel: WordedChannel; given: number[]; out: number[] }

async function record(tx: Transaction, owner: Authorized<'owner'>, { channel, given, out }: Turned) {
  const detail = { channel, 'given out': given.join(', '), 'taken out': out.join(', ') }
  await audit(tx, { adminId: owner.id, verb: 'edit-share-texts', subject: 'campaign:1', detail })
  await invalidate(tx)
}
