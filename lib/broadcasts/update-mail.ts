import { fitted } from '@/lib/broadcasts/fit'
import { openingBlocks } from '@/lib/broadcasts/opening'
import type { Ask } from '@/lib/broadcasts/schema'
import { formatPartialDate } from '@/lib/i18n/dates'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Block } from '@/lib/mail/blocks'
import type { MailContent } from '@/lib/mail/compose'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { PUBLIC_FIELDS } from '@/lib/references/queries'
import { isolateDirection } from '@/lib/text/rules'
import { updateText } from '@/lib/updates/queries'

/** `broadcastId` is null before there is one: the subject is then the update's title. */
export type MailOf = { updateId: number; broadcastId: number | null }

/** The same for everybody; null while unpublished. A test says so, and its clicks are not counted. */
export async function updateMail(
  { updateId, broadcastId }: MailOf,
  locale: Locale,
  { test = false } = {},
): Promise<MailContent | null> {
  const [words, kept, pictures] = await Promise.all([
    publishedWords(updateId, locale),
    keptWords(broadcastId, locale),
    hasPictures(broadcastId),
  ])
  if (!words) return null
  const subject = kept?.subject || words.title
  const t = translator(locale, 'mail')
  const page = address(locale, `/updates/${words.slug}`)
  const text = await updateText(words.body, words.references, locale)
  const { prose, references } = fitted(text, page, locale, { pictures })
  const ask = (name: Ask): Block => ({
    button: t(`update.${name}`),
    href: address(locale, `/go/${test ? 0 : (broadcastId ?? 0)}/${name}`),
  })
  const date = formatPartialDate(words.update.date, locale)
  return {
    locale,
    subject: test ? t('update.test', { subject }) : subject,
    preview: kept?.preview || words.summary,
    why: test ? t('update.testWhy') : t('update.why'),
    blocks: [
      ...openingBlocks(kept, page),
      { title: words.title },
      t('update.byline', { byline: isolateDirection(words.byline), date }),
      ...prose,
      t('update.asks'),
      ask('share'),
      ask('donate'),
      ...references,
      { words: t('update.read'), link: page },
    ],
  }
}

export async function isMailShortened({ updateId, broadcastId }: MailOf, locale: Locale): Promise<boolean> {
  const [words, pictures] = await Promise.all([publishedWords(updateId, locale), hasPictures(broadcastId)])
  if (!words) return false
  const text = await updateText(words.body, words.references, locale)
  return fitted(text, address(locale, `/updates/${words.slug}`), locale, { pictures }).isShortened
}

/** Whether a broadcast's mails hold the update's pictures, as one does before it is saved. */
export async function hasPictures(broadcastId: number | null): Promise<boolean> {
  if (broadcastId === null) return true
  const broadcast = await db().broadcast.findUnique({
    where: { id: broadcastId },
    select: { pictures: true },
  })
  return broadcast?.pictures ?? true
}

async function keptWords(broadcastId: number | null, locale: Locale) {
  if (broadcastId === null) return null
  return db().broadcastWords.findUnique({ where: { broadcastId_locale: { broadcastId, locale } } })
}

async function publishedWords(updateId: number, locale: Locale) {
  const words = await db().updateWords.findFirst({
    where: { updateId, locale, publishedAt: { not: null } },
    select: {
      slug: true,
      title: true,
      byline: true,
      summary: true,
      body: true,
      update: {
        select: {
          date: true,
          references: { orderBy: { position: 'asc' }, select: { reference: { select: PUBLIC_FIELDS } } },
        },
      },
    },
  })
  return words && { ...words, references: words.update.references.map(({ reference }) => reference) }
}

function address(locale: Locale, path: string): string {
  return env().SITE_URL + localePath(locale, path)
}
