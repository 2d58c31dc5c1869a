import type { MailTrouble } from '@/lib/mail/refusal'

/** Says why no mail is sent, and what to do. Renders nothing while mail works. */
export function MailTroubleNotice({ trouble }: { trouble: MailTrouble | null }) {
  if (!trouble) return null
  return (
    <p className="sentence mb-4">
      {trouble.is === 'refused'
        ? `The mail server refuses this site itself (${trouble.codes}): look at SMTP_URL and MAIL_FROM, and run npm run doctor on its machine. `
        : `The mail server takes no mail just now (${trouble.codes}). `}
      What waits is tried again by itself for about three weeks; nothing is lost.
    </p>
  )
}
