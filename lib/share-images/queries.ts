import { formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { campaign, campaignWords, petitionText } from '@/lib/petition/queries'
import { goalFor } from '@/lib/petition/rules'
import { db } from '@/lib/platform/db'
import { shownCount, updateIdOf, type CardRequest } from '@/lib/share-images/rules'
import { countNow } from '@/lib/tallies/queries'
import { PUBLISHED } from '@/lib/updates/queries'

type Words = {
  kicker: string
  title: string
}

export type CardFacts = Words & {
  /** Replaces a title that cannot be drawn. */
  name: string
  drawing: 'line' | 'film'
  count: { before: string; number: string; after: string }
  share: number
  /** Of its language. */
  isRightToLeft: boolean
}

/** What a card shows now; null when there is none, e.g. for an unpublished update. */
export async function cardFacts(asked: CardRequest): Promise<CardFacts | null> {
  const words = await wordsOf(asked)
  return words && factsAbout(words, asked.locale, asked.name === 'film' ? 'film' : 'line')
}

/** What an update's card would show with this date and title, public or not. */
export async function updateCardFacts(locale: Locale, date: string, title: string): Promise<CardFacts> {
  return factsAbout(await updateWords(locale, date, title), locale, 'line')
}

async function factsAbout(words: Words, locale: Locale, drawing: CardFacts['drawing']): Promise<CardFacts> {
  const [{ name, goals }, count] = await Promise.all([campaign(), countNow()])
  return {
    ...words,
    name,
    drawing,
    ...progress(locale, { count, goals }),
    isRightToLeft: directionOf(locale) === 'rtl',
  }
}

/** Whether a card belongs to an update that was withdrawn in its language. */
export async function isWithdrawnCard({ locale, name }: CardRequest): Promise<boolean> {
  const updateId = updateIdOf(name)
  if (Number.isNaN(updateId)) return false
  const withdrawn = await db().updateWords.findFirst({
    where: { updateId, locale, publishedAt: null, withdrawnAt: { not: null } },
    select: { locale: true },
  })
  return withdrawn !== null
}

async function wordsOf({ locale, name }: CardRequest): Promise<Words | null> {
  switch (name) {
    case 'petition': {
      const { salutation, title } = await petitionText(locale)
      return { kicker: salutation, title }
    }
    case 'film':
      return { kicker: (await campaign()).name, title: (await campaignWords(locale)).filmTitle }
    case 'updates':
    case 'references':
    case 'donate':
    case 'privacy':
      return { kicker: (await campaign()).name, title: translator(locale, name)('title') }
  }
  return wordsOfUpdate(locale, updateIdOf(name))
}

async function wordsOfUpdate(locale: Locale, updateId: number): Promise<Words | null> {
  const words = await db().updateWords.findFirst({
    where: { updateId, locale, ...PUBLISHED },
    select: { title: true, update: { select: { date: true } } },
  })
  return words && updateWords(locale, words.update.date, words.title)
}

async function updateWords(locale: Locale, date: string, title: string): Promise<Words> {
  const { name } = await campaign()
  return { kicker: `${name}, ${formatPartialDate(date, locale)}`, title }
}

function progress(
  locale: Locale,
  site: { count: number; goals: number[] },
): Pick<CardFacts, 'count' | 'share'> {
  const t = translator(locale, 'cards')
  const { goal, reached } = goalFor(site.count, site.goals)
  const { number, more } = shownCount(site.count)
  const after = reached
    ? t('signatures', { count: number })
    : t('ofGoal', { goal: formatNumber(goal, locale) })
  if (number === 0) {
    const before = t('goal')
    return {
      count: { before, number: formatNumber(goal, locale), after: t('signatures', { count: goal }) },
      share: 0,
    }
  }
  const count = { before: more ? t('moreThan') : '', number: formatNumber(number, locale), after }
  return { count, share: Math.min(1, number / goal) }
}
