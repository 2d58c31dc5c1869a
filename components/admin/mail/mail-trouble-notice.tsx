import { useTranslations } from 'next-intl'
import type { MailTrouble } from '@/lib/mail/refusal'

/** Says why no mail is sent, and what to do. Renders nothing while mail works. */
export function MailTroubleNotice({ trouble }: { trouble: MailTrouble | null }) {
  const t = useTranslations('admin.mail')
  if (!trouble) return null
  return <p className="sentence mb-4">{t(trouble.is, { codes: trouble.codes })}</p>
}
