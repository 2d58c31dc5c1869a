import { useTranslations } from 'next-intl'
import type { AskStepProps } from '@/app/[locale]/signed/ask-step'

export function OnwardLink({ href, isLast }: AskStepProps['onwards']) {
  const t = useTranslations('signed')
  return (
    <p>
      <a href={href}>{t(isLast ? 'next' : 'skip')}</a>
    </p>
  )
}
