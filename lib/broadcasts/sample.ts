import { contentOf, type ApprovedMail } from '@/lib/broadcasts/approved'
import { updateMail, type MailOf } from '@/lib/broadcasts/update-mail'
import type { Locale } from '@/lib/i18n/locales'
import { blockHtml } from '@/lib/mail/blocks'
import { prepareMail, type MailContent } from '@/lib/mail/compose'
import { messageBytes } from '@/lib/mail/message-bytes'
import { currentPictures, withSitePictures } from '@/lib/mail/pictures'
import type { MailSize } from '@/lib/mail/rules'
import { senderIdentity } from '@/lib/mail/sender-identity'
import { mailedBytes } from '@/lib/mail/size'
import { unsubscribeLinks } from '@/lib/subscriptions/links'

/** No signature has this id, so the sample's links change nothing. */
const NOBODY = { id: '00000000-0000-0000-0000-000000000000', address: 'signer@example.org' }

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
  const mail = await sampleOf(content, NOBODY.address)
  const { subject, text, html, pictures = [] } = mail
  const inFrame = withSitePictures(html).replace('</head>', '<base target="_blank"></head>')
  const size: MailSize = {
    whole: messageBytes(mail),
    html: mailedBytes(html),
    pictures: pictures.length,
  }
  return { locale: content.locale, subject, text, html: inFrame, size }
}

async function sampleOf(content: MailContent, to: string) {
  const [frame, pictures] = await Promise.all([
    senderIdentity(content.locale),
    currentPictures(content.blocks.map(blockHtml).join('\n')),
  ])
  return prepareMail(frame, content, { pictures })({
    to,
    unsubscribe: unsubscribeLinks(NOBODY, content.locale),
  })
}
