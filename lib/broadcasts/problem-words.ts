import { BOUNCE_GUARD, CUTS, REFUSALS, SENDER_REFUSALS, type Problem } from '@/lib/broadcasts/rules'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

const TIMES = { sender: SENDER_REFUSALS, cut: CUTS, refused: REFUSALS }

export function problemWords(problem: Problem, locale: Locale): string {
  const t = translator(locale, 'admin.broadcasts.problems')
  if (problem.is === 'bounces') return t('bounces', BOUNCE_GUARD)
  if (!('code' in problem)) return t(problem.is)
  const { is, code } = problem
  return is === 'away' ? t('away', { code }) : t(is, { code, times: TIMES[is] })
}
