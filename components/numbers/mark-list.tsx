import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatDate, formatNumber } from '@/lib/i18n/dates'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import type { Mark } from '@/lib/numbers/rules'

/** Numbered as on the line. */
export function MarkList({ locale, marks }: { locale: Locale; marks: Mark[] }) {
  const t = useTranslations('numbers')
  const number = (value: number) => formatNumber(value, locale)
  const wordsOf = (mark: Mark): ReactNode => {
    if (mark.kind === 'goal') return t('goalReached', { goal: number(mark.goal) })
    if (mark.kind === 'delivery') {
      const to = () => <span {...languageAttributes(mark.toLanguage, locale)}>{mark.to}</span>
      return t.rich('delivered', { count: number(mark.count), to })
    }
    return t('corrected', { removed: number(mark.removed), restored: number(mark.restored) })
  }
  return (
    <ol className="list-decimal ps-8" aria-label={t('marks')}>
      {marks.map((mark, index) => (
        <li key={index}>
          {formatDate(mark.at, locale)}: {wordsOf(mark)}
        </li>
      ))}
    </ol>
  )
}
