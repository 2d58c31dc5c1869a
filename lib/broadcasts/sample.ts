import { contentOf, type ApprovedMail } from '@/lib/broadcasts/approved'
import { updateMail, type MailOf } from '@/lib/broadcasts/update-mail'
import type { Locale } from '@/lib/i18n/locales'
import { prepareMail, type MailContent } from '@/lib/mail/compose'
import { senderIdentity } from '@/lib/mail/sender-identity'
import { unsubscribeLinks } from '@/lib/subscriptions/links'

/** No signature has this id, so the sample's links change nothing. */
const NOBODY = { id: '00000000-0000-0000-0000-000000000000' }

/** A broadcast's mail with links that belong to nobody; null while not published in that language. */
export async function sampleMail(of: MailOf, locale: Locale, to: string, how: { test?: boolean } = {}) {
  const content = await updateMail(of, locale, how)
  return content && sampleOf(content, to)
}

/** The links do nothing, as the preview's frame may open no window. */
export async function previewMail(of: MailOf, locale: Locale) {
  const content = await updateMail(of, locale)
  return content && preview(content)
}

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
