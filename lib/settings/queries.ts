import { adminEmails } from '@/lib/admins/emails'
import type { Authorized } from '@/lib/authorization/proof'
import { db, type Transaction } from '@/lib/platform/db'
import {
  oneSetting,
  SETTINGS,
  settingValues,
  type OneSetting,
  type SettingValues,
} from '@/lib/settings/schema'

const PAGE_SIZE = 50

export type ListedSettingChange = {
  id: number
  at: Date
  /** Null for the campaign's own commands. */
  by: string | null
  before: OneSetting
  after: OneSetting
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
  const [now, rows] = await Promise.all([
    settingsNow(),
    db().settingChange.findMany({
      where: { setting: { in: SETTINGS.options }, ...(before !== null && { id: { lt: before } }) },
      orderBy: { id: 'desc' },
      take: take + 1,
    }),
  ])
  const shown = rows.slice(0, take)
  const emails = await adminEmails(shown.map(({ adminId }) => adminId))
  return {
    changes: shown.map((row) => {
      const setting = SETTINGS.parse(row.setting)
      return {
        ...{ id: row.id, at: row.at, by: emails.get(row.adminId ?? '') ?? null },
        ...{ before: oneSetting(setting, row.before), after: oneSetting(setting, row.after) },
        isUndone: JSON.stringify(now[setting]) === JSON.stringify(row.before),
      }
    }),
    next: rows.length > take ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** What a setting was before a change; null where there is no such change. */
export async function valueBefore(_owner: Authorized<'owner'>, id: number): Promise<OneSetting | null> {
  const row = await db().settingChange.findUnique({ where: { id } })
  const setting = SETTINGS.safeParse(row?.setting)
  return row && setting.success ? oneSetting(setting.data, row.before) : null
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
