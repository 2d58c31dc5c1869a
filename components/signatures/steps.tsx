import { useTranslations } from 'next-intl'
import type { Ask } from '@/lib/asks/rules'

const BEFORE = ['sign', 'confirm'] as const

type AskStep = Exclude<Ask, 'next'>

type StepsProps = {
  current: (typeof BEFORE)[number] | AskStep
  /** What is asked once the signature is counted, in order. */
  asks: readonly Ask[]
}

export function Steps({ current, asks }: StepsProps) {
  const t = useTranslations('steps')
  const steps = [...BEFORE, ...asks.filter((ask): ask is AskStep => ask !== 'next')]
  const at = steps.indexOf(current)
  return (
    <ol aria-label={t('label')} className="flex flex-wrap gap-x-4 py-2 text-16 text-ink-2">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? 'step' : undefined}
          className={index === at ? 'border-b-2 border-ink font-semibold text-ink' : ''}
        >
          {index + 1} {t(step)}
          {index < at && <span className="sr-only"> {t('done')}</span>}
        </li>
      ))}
    </ol>
  )
}
