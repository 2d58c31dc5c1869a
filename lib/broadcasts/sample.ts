import { contentOf, type ApprovedMail } from '@/lib/broadcasts/approved'
import { updateMail, type MailOf } from '@/lib/broadcasts/update-mail'
import type { Locale } from '@/lib/i18n/locales'
import { prepareMail, type MailContent } from '@/lib/mail/compose'
import { senderIdentity } from '@/lib/mail/sender-identity'
import { unsubscribeLinks } from '@/lib/subscriptions/links'

/** No signature has this id: what its links are pressed for changes nothing. */
const NOBODY = { id: '00000000-0000-0000-0000-000000000000' }

/** A broadcast's mail as one recipient gets it, whose own links are nobody's; null while it is not published in that language. */
export async function sampleMail(of: MailOf, locale: Locale, to: string, how: { test?: boolean } = {}) {
  const content = await updateMail(of, locale, how)
  return content && sampleOf(content, to)
}

/** What the preview of a broadcast's mail shows; its links open nothing in a frame that may open no window. */
export async function previewMail(of: MailOf, locale: Locale) {
  const content = await updateMail(of, locale)
  return content && preview(content)
}

/** The same of mails that an owner approves, or approved. */
export function previewApproved(mails: ApprovedMail[]) {
  return Promise.all(mails.map((mail) => preview(contentOf(mail))))
}

export type PreviewedMail = NonNullable<Awaited<ReturnType<typeof previewMail>>>

async function preview(content: MailContent) {
  const { subject, text, html } = await sampleOf(content, '')
  const inFrame = html.replace('</head>', '<base target="_blank"></head>')
  return { locale: content.locale, subject, text, html: inFrame }
}

async function sampleOf(content: MailContent, to: string) {
  const mail = prepareMail(await senderIdentity(), content)
  return mail({ to, unsubscribe: unsubscribeLinks(NOBODY, content.locale) })
}
