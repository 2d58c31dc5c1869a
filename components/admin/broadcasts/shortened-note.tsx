import { useTranslations } from 'next-intl'

export function ShortenedNote() {
  const t = useTranslations('admin.broadcasts.mail')
  return <p className="sentence">{t('shortened')}</p>
}
