import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { lockDelivery } from '@/lib/deliveries/members'
import { formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { localePath, LOCALES, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { db } from '@/lib/platform/db'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'
import { lengthOf } from '@/lib/text/characters'
import { slugFrom } from '@/lib/text/rules'
import { insertUpdate } from '@/lib/updates/create'
import { MAX_TITLE } from '@/lib/updates/schema'

export type UpdateBegun = { state: 'begun'; updateId: number } | { state: 'missing' | 'slug-taken' }

/** Begins, once, the update that tells of what was handed over: a draft in each language. Not for history, whose signers are elsewhere. */
export async function beginDeliveryUpdate(owner: Authorized<'owner'>, id: number): Promise<UpdateBegun> {
  try {
    return await db().$transaction(async (tx) => {
      const delivery = await lockDelivery(tx, id)
      if (delivery?.state !== 'delivered' || delivery.before) return { state: 'missing' }
      if (delivery.updateId !== null) return { state: 'begun', updateId: delivery.updateId }
      const told = { ...delivery, date: delivery.date ?? '' }
      const drafts = LOCALES.map((locale) => draftIn(locale, told))
      const updateId = await insertUpdate(tx, owner.id, told.date, drafts)
      await tx.delivery.update({ where: { id }, data: { updateId } })
      await audit(tx, {
        adminId: owner.id,
        verb: 'begin-delivery-update',
        subject: `delivery:${id}`,
        detail: { update: updateId },
      })
      return { state: 'begun', updateId }
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { state: 'slug-taken' }
    throw error
  }
}

type Told = { id: number; to: string; date: string; count: number }

function draftIn(locale: Locale, { id, to, date, count }: Told) {
  const t = translator(locale, 'deliveryUpdate')
  const words = {
    to,
    count,
    number: formatNumber(count, locale),
    date: formatPartialDate(date, locale),
    link: localePath(locale, '/deliveries'),
  }
  const title = t('title', words)
  return {
    locale,
    slug: slugFrom(t('address', { id })),
    title: lengthOf(title) <= MAX_TITLE ? title : t('shortTitle', words),
    byline: '',
    summary: t('summary', words),
    body: t('body', words),
  }
}
