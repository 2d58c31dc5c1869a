import { getFormatter, getTranslations } from 'next-intl/server'
import { formatNumber } from '@/lib/i18n/dates'
import { getLocale } from '@/lib/i18n/get-locale'
import type { GoalsEdited } from '@/lib/petition/edit-goals'

/** Why goals were not saved, in the admin's language. */
export async function goalsRefusal(refused: Exclude<GoalsEdited, { state: 'saved' }>): Promise<string> {
  const t = await getTranslations('admin.petition.campaign')
  if (refused.state === 'reached') return t('goalsPassed', { count: refused.count })
  if (refused.state === 'lost') return t('goalLost', { goal: refused.goal })
  const { goals, count } = refused
  const [format, locale] = await Promise.all([getFormatter(), getLocale()])
  const listed = format.list(goals.map((goal) => formatNumber(goal, locale)))
  return t('goalsBelow', { goals: listed, number: goals.length, count })
}
