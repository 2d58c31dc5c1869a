import type { MailSetting } from '@/lib/mail/sender-identity'

export const MAIL_SETTING_NAMES: Record<MailSetting, string> = {
  organisation: 'organisation',
  postalAddress: 'postal address',
}
