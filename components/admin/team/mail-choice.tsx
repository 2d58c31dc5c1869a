import { useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'

/** Whether the link is mailed, beside being shown once. */
export function MailChoice({ name, isTicked }: { name: string; isTicked: boolean }) {
  const t = useTranslations('admin.team')
  return (
    <Choice name={name} hint={t('mailHint')} defaultChecked={isTicked}>
      {t('mailIt')}
    </Choice>
  )
}
