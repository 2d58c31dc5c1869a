import { MAIL_SETTING_NAMES } from '@/editor/mail-setting-names'
import type { MailSetting } from '@/lib/mail/sender-identity'

/** Names the settings that updates cannot be mailed without. Renders nothing when all are set. */
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
