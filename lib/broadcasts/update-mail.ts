import type { Ask, BroadcastWordsInput } from '@/lib/broadcasts/schema'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { formatPartialDate } from '@/lib/i18n/dates'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Block } from '@/lib/mail/blocks'
import { prepareMail } from '@/lib/mail/compose'
import { mailFrame } from '@/lib/mail/frame'
import { mailProse, mailReferences } from '@/lib/mail/prose'
import { SHOWN } from '@/lib/references/queries'
import { updateText } from '@/lib/updates/queries'

type Prepared = ReturnType<typeof prepareMail>

/**
 * An update in one language as the mail of a broadcast, rendered once for everybody; null while it is not published in that
 * language. `written` stands in for the subject and preview line that are kept.
 */
export async function updateMail(
  broadcastId: number,
  locale: Locale,
  written?: BroadcastWordsInput,
): Promise<Prepared | null> {
  const [words, kept, frame] = await Promise.all([
    publishedWords(broadcastId, locale),
    db().broadcastWords.findUnique({ where: { broadcastId_locale: { broadcastId, locale } } }),
    mailFrame(),
  ])
  if (!words) return null
  const { subject = words.title, preview = words.summary } = written ?? kept ?? {}
  const t = translator(locale, 'mail')
  const page = address(locale, `/updates/${words.update.slug}`)
  const { content, references } = await updateText(words.body, words.references, locale)
  const ask = (name: Ask): Block => ({
    button: t(`update.${name}`),
    href: address(locale, `/go/${broadcastId}/${name}`),
  })
  const date = formatPartialDate(words.update.date, locale)
  return prepareMail(frame, {
    locale,
    subject,
    preview,
    why: t('update.why'),
    blocks: [
      { title: words.title },
      t('update.byline', { byline: words.byline, date }),
      mailProse(content, page),
      t('update.asks'),
      ask('share'),
      ask('donate'),
      ...(references.length > 0 ? [mailReferences(references, t('update.references'), locale)] : []),
      { words: t('update.read'), link: page },
    ],
  })
}

async function publishedWords(broadcastId: number, locale: Locale) {
  const words = await db().updateWords.findFirst({
    where: { locale, publishedAt: { not: null }, update: { broadcasts: { some: { id: broadcastId } } } },
    select: {
      title: true,
      byline: true,
      summary: true,
      body: true,
      update: {
        select: {
          slug: true,
          date: true,
          references: { orderBy: { position: 'asc' }, select: { reference: { select: SHOWN } } },
        },
      },
    },
  })
  return words && { ...words, references: words.update.references.map(({ reference }) => reference) }
}

function address(locale: Locale, path: string): string {
  return env().SITE_URL + localePath(locale, path)
}
