import { isDeepStrictEqual } from 'node:util'
import { adminEmails } from '@/lib/admins/emails'
import type { Authorized } from '@/lib/authorization/proof'
import type { SettingChange } from '@/lib/generated/prisma/client'
import { db, type Transaction } from '@/lib/platform/db'
import {
  keptValue,
  SETTINGS,
  settingValues,
  WORDS,
  type KeptValue,
  type SettingValues,
} from '@/lib/settings/schema'

const PAGE_SIZE = 50

export type ListedSettingChange = {
  id: number
  at: Date
  /** Null for the campaign's own commands. */
  by: string | null
  before: KeptValue
  after: KeptValue
  /** Whether the setting has its value before again. */
  isUndone: boolean
}

/** The settings as they are; with `lock`, nobody else changes them in the meantime. Throws before the seed. */
export async function settingsNow(
  tx: Transaction = db(),
  { lock = false }: { lock?: boolean } = {},
): Promise<SettingValues> {
  if (lock) await tx.$executeRaw`SELECT FROM campaign WHERE id = 1 FOR UPDATE`
  const { filmPublishedOn, ...row } = await tx.campaign.findUniqueOrThrow({ where: { id: 1 } })
  return settingValues.parse({ ...row, filmPublishedOn: filmPublishedOn && dayOf(filmPublishedOn) })
}

/** Newest first, before an id (null for all); `next` starts the next page. */
export async function listSettingChanges(
  _owner: Authorized<'owner'>,
  before: number | null,
  take = PAGE_SIZE,
): Promise<{ changes: ListedSettingChange[]; next: number | null }> {
  const rows = await db().settingChange.findMany({
    where: { setting: { in: KNOWN }, ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: take + 1,
  })
  const shown = rows.slice(0, take)
  return { changes: await listed(shown), next: rows.length > take ? (shown.at(-1)?.id ?? null) : null }
}

/** Null where there is no such change. */
export async function findSettingChange(
  _owner: Authorized<'owner'>,
  id: number,
): Promise<ListedSettingChange | null> {
  const rows = await db().settingChange.findMany({ where: { id, setting: { in: KNOWN } } })
  return (await listed(rows))[0] ?? null
}

const KNOWN = [...SETTINGS.options, ...WORDS.options]

async function listed(rows: SettingChange[]): Promise<ListedSettingChange[]> {
  const [now, words, emails] = await Promise.all([
    settingsNow(),
    db().campaignWords.findMany({ where: { campaignId: 1 } }),
    adminEmails(rows.map(({ adminId }) => adminId)),
  ])
  return rows.map((row) => {
    const before = keptValue(row, row.before)
    const present =
      'locale' in before
        ? words.find(({ locale }) => locale === before.locale)?.[before.setting]
        : now[before.setting]
    return {
      ...{ id: row.id, at: row.at, by: emails.get(row.adminId ?? '') ?? null },
      ...{ before, after: keptValue(row, row.after) },
      isUndone: isDeepStrictEqual(present, before.value),
    }
  })
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
