import { Prisma } from '@/lib/generated/prisma/client'
import type { Transaction } from '@/lib/platform/db'
import { SETTINGS, type Setting, type SettingValues } from '@/lib/settings/schema'

/** Keeps what `after` changes of `before`, in the verb's own transaction. Returns the settings that changed. */
export async function keepChanges(
  tx: Transaction,
  adminId: string | null,
  before: SettingValues,
  after: Partial<SettingValues>,
): Promise<Setting[]> {
  const changed = SETTINGS.options.filter(
    (setting) => setting in after && !isSame(before[setting], after[setting]),
  )
  await tx.settingChange.createMany({
    data: changed.map((setting) => ({
      ...{ adminId, setting },
      before: asJson(before[setting]),
      after: asJson(after[setting]),
    })),
  })
  return changed
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function asJson(value: SettingValues[Setting] | undefined) {
  return value ?? Prisma.JsonNull
}
