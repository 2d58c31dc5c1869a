import { useTranslations } from 'next-intl'

const STEPS = ['sign', 'confirm', 'share', 'donate'] as const

export function Steps({ current }: { current: (typeof STEPS)[number] }) {
  const t = useTranslations('steps')
  const at = STEPS.indexOf(current)
  return (
    <ol aria-label={t('label')} className="flex flex-wrap gap-x-4 py-2 text-16 text-ink-2">
      {STEPS.map((step, index) => (
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
