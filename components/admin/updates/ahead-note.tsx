import { useTranslations } from 'next-intl'
import { isAhead } from '@/lib/updates/rules'

type AheadNoteProps = { date: string; today: string }

export function AheadNote({ date, today }: AheadNoteProps) {
  const t = useTranslations('admin.updates.edit')
  return isAhead(date, today) ? <p className="sentence">{t('dateAhead')}</p> : null
}
