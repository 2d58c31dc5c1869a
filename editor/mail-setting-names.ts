import type { MailSetting } from '@/lib/mail/sender-identity'

/** What the settings without which no update is mailed are called in a sentence. */
export const MAIL_SETTING_NAMES: Record<MailSetting, string> = {
  organisation: 'organisation',
  postalAddress: 'postal address',
}
