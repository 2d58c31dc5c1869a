import { updateMail, type MailOf } from '@/lib/broadcasts/update-mail'
import type { Locale } from '@/lib/i18n/locales'
import { unsubscribeLinks } from '@/lib/subscriptions/links'

/** No signature has this id: what its links are pressed for changes nothing. */
const NOBODY = { id: '00000000-0000-0000-0000-000000000000' }

/** A broadcast's mail as one recipient gets it, whose own links are nobody's; null while it is not published in that language. */
export async function sampleMail(of: MailOf, locale: Locale, to: string, how: { test?: boolean } = {}) {
  const mail = await updateMail(of, locale, how)
  return mail && mail({ to, unsubscribe: unsubscribeLinks(NOBODY, locale) })
}

/** What the preview of a broadcast's mail shows; its links open nothing in a frame that may open no window. */
export async function previewMail(of: MailOf, locale: Locale) {
  const mail = await sampleMail(of, locale, '')
  if (!mail) return null
  const { subject, text, html } = mail
  return { locale, subject, text, html: html.replace('</head>', '<base target="_blank"></head>') }
}

export type PreviewedMail = NonNullable<Awaited<ReturnType<typeof previewMail>>>
