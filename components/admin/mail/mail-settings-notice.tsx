import { useTranslations } from 'next-intl'
import type { MailSetting } from '@/lib/mail/sender-identity'

/** Names the settings that updates cannot be mailed without. Renders nothing when all are set. */
export function MailSettingsNotice({ missing }: { missing: MailSetting[] }) {
  const t = useTranslations('admin.mail')
  if (missing.length === 0) return null
  return (
    <p className="sentence mb-4">
      {t.rich('missing', {
        missing: missing.length === 1 ? String(missing[0]) : 'both',
        link: (words) => <a href="/admin/petition/campaign">{words}</a>,
      })}
    </p>
  )
}
