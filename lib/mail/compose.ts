import { reachableAddress } from '@/lib/email-address/address'
import { directionOf, localePath, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { blockHtml, blockText, type Block } from '@/lib/mail/blocks'
import { footHtml, footText, layout, type FootLink } from '@/lib/mail/layout'
import type { Attachment, HtmlMessage, InlinePicture } from '@/lib/mail/message'
import { mirrored } from '@/lib/mail/mirror'
import type { SenderIdentity } from '@/lib/mail/sender-identity'
import { unsubscribeHeaders, type UnsubscribeLinks } from '@/lib/subscriptions/links'

export type MailContent = {
  locale: Locale
  subject: string
  preview: string
  blocks: Block[]
  why: string
}

export type Recipient = {
  to: string
  /** RFC 8058, for mail that is not purely transactional. */
  unsubscribe?: UnsubscribeLinks
  attachments?: Attachment[]
}

// Keeps holiday notices from answering (RFC 3834, 5).
const ANSWER = { 'Auto-Submitted': 'auto-generated' }

/** Renders a mail once, as HTML and equal text, for any number of recipients, who share its pictures. */
export function prepareMail(
  frame: SenderIdentity,
  content: MailContent,
  { pictures = [], headers = {} }: { pictures?: InlinePicture[]; headers?: Record<string, string> } = {},
): (recipient: Recipient) => HtmlMessage {
  const { locale, subject, preview, blocks, why } = content
  const t = translator(locale, 'mail')
  const words = { unsubscribe: t('foot.unsubscribe'), preferences: t('foot.preferences') }
  const home = (frame.siteUrl + localePath(locale, '/')).replace(/\/$/, '')
  const [before, after] = layout({
    locale,
    subject,
    preview,
    from: frame.name,
    home,
    body: blocks.map(blockHtml).join('\n'),
  })
  const laidOut = (html: string) => (directionOf(locale) === 'rtl' ? mirrored(html) : html)
  const text = blocks.map(blockText).join('\n\n')
  return ({ to, unsubscribe, attachments }) => {
    const links: FootLink[] = unsubscribe
      ? [
          { words: words.unsubscribe, href: unsubscribe.page },
          { words: words.preferences, href: unsubscribe.preferences },
        ]
      : []
    return {
      to,
      subject,
      text: `${text}\n\n${footText(frame, why, links, home)}\n`,
      html: laidOut(before + footHtml(frame, why, links) + after),
      from: frame.name,
      ...(frame.replyTo && { replyTo: reachableAddress(frame.replyTo) }),
      headers: { ...headers, ...(unsubscribe ? unsubscribeHeaders(unsubscribe) : ANSWER) },
      ...(attachments && { attachments }),
      ...(pictures.length > 0 && { pictures }),
    }
  }
}

export function composeMail(
  frame: SenderIdentity,
  { to, unsubscribe, attachments, ...content }: MailContent & Recipient,
): HtmlMessage {
  return prepareMail(frame, content)({ to, unsubscribe, attachments })
}
