import { isDeepStrictEqual } from 'node:util'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Transaction } from '@/lib/platform/db'
import { SETTINGS, WORDS, type Setting, type SettingValues, type WordsIn } from '@/lib/settings/schema'

/** Keeps what `after` changes of `before`, in the verb's own transaction. Returns the settings that changed. */
export async function keepChanges(
  tx: Transaction,
  adminId: string | null,
  before: SettingValues,
  after: Partial<SettingValues>,
): Promise<Setting[]> {
  const changed = SETTINGS.options.filter(
    (setting) => setting in after && !isDeepStrictEqual(before[setting], after[setting]),
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

/** The same for the words beside the petition, whose changes' ids it returns. A language without a row had none. */
export async function keepChangedWords(
  tx: Transaction,
  adminId: string,
  before: readonly ({ locale: string } & Omit<WordsIn, 'locale'>)[],
  after: readonly WordsIn[],
): Promise<number[]> {
  const data = after.flatMap(({ locale, ...words }) => {
    const row = before.find((each) => each.locale === locale)
    return WORDS.options
      .map((setting) => ({
        ...{ adminId, setting, locale },
        before: row?.[setting] ?? '',
        after: words[setting],
      }))
      .filter((change) => change.before !== change.after)
  })
  const kept = await tx.settingChange.createManyAndReturn({ data, select: { id: true } })
  return kept.map(({ id }) => id)
}

function asJson(value: SettingValues[Setting] | undefined) {
  return value ?? Prisma.JsonNull
}
