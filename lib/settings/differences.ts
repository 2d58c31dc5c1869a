import type { Locale } from '@/lib/i18n/locales'
import type { ListedSettingChange } from '@/lib/settings/queries'
import { fieldOf } from '@/lib/settings/rules'
import { difference, type Part } from '@/lib/text/difference'

export type WordsChange = { field: string; lang: Locale; parts: Part[] }

/** What a change did to words beside the petition; null for other settings. */
export function wordsChange({
  before,
  after,
}: Pick<ListedSettingChange, 'before' | 'after'>): WordsChange | null {
  if (!('locale' in before) || !('locale' in after)) return null
  return { field: fieldOf(before), lang: before.locale, parts: difference(before.value, after.value) }
}
