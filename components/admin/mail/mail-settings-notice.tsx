import { MAIL_SETTING_NAMES } from '@/editor/mail-setting-names'
import type { MailSetting } from '@/lib/mail/sender-identity'

/** Says what no update may be mailed without; nothing while all is set. */
export function MailSettingsNotice({ missing }: { missing: MailSetting[] }) {
  if (missing.length === 0) return null
  return (
    <p className="sentence mb-4">
      The campaign has no {missing.map((setting) => MAIL_SETTING_NAMES[setting]).join(' and no ')} yet: every
      mail should say it, and no update can be mailed without. <a href="/admin/petition/campaign">Write it</a>
      .
    </p>
  )
}
