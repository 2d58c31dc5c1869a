import { beforeAll, describe, expect, it } from 'vitest'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { parseMarkdown } from '@/lib/markdown/parse'
import { campaign, currentPetition } from '@/lib/petition/queries'
import { campaignWords, petitionWords } from '@/lib/petition/schema'
import { db } from '@/lib/platform/db'
import { citedPage, citedReferences, pageOfReference } from '@/lib/references/cited'
import { reference } from '@/lib/references/schema'
import { publishedUpdate, publishedUpdates } from '@/lib/updates/queries'
import { dateAndSlug, updateWords } from '@/lib/updates/schema'
import { seed } from '@/prisma/seed'
import { campaignTexts, petitionTexts } from '@/prisma/seed/campaign'
import { references } from '@/prisma/seed/references'
import { updates } from '@/prisma/seed/updates'
import { useEmptyDatabase } from '@/testing/scenes/admins'

const LANGUAGES = petitionTexts().map(({ locale }) => locale)
const FIRST = 'your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico'

beforeAll(async () => {
  await useEmptyDatabase()
  await Promise.all([seed(), seed()])
  await seed()
})

describe('the seeded database', () => {
  it('holds the campaign once, whoever else was starting', async () => {
    expect(await db().campaign.count()).toBe(1)
    expect(await db().textVersion.count()).toBe(1)
    expect(await db().update.count()).toBe(2)
    expect(await db().delivery.findMany({ select: { date: true, count: true, before: true } })).toEqual([
      { date: '2017-12', count: 6000, before: true },
    ])
    expect(await campaign()).toMatchObject({ count: 0, goals: expect.arrayContaining([1000]) })
  })

  it.each(LANGUAGES)('shows the petition in %s with every citation found', async (locale) => {
    const petition = await currentPetition(locale)
    expect(petition.locale).toBe(locale)
    expect(petition.consent.locale).toBe(locale)
    expect(petition.references.map(({ key, number }) => [key, number])).toEqual([
      ['petition', 1],
      ['thompson-hine-2020', 2],
      ['armas-act', 3],
    ])
  })

  it.each(LANGUAGES)(
    'shows the December 2017 update in %s with its two references in order, and what came later',
    async (locale) => {
      const update = await publishedUpdate(FIRST, locale)
      expect(update).toMatchObject({ locale, date: '2017-12', missing: [], languages: LANGUAGES })
      expect(update?.references.map(({ key, number, cited }) => [key, number, cited])).toEqual([
        ['guardian-2017', 1, true],
        ['afsc-violence', 2, true],
        ['columbia-internal-security', 3, true],
      ])
      expect(JSON.stringify(update?.content)).toMatch(/"className":\["later"\].*2018/)
    },
  )

  it.each(LANGUAGES)(
    'lists the newest update first in %s, and every reference with its uses',
    async (locale) => {
      const listed = await publishedUpdates(locale)
      expect(listed.map(({ date, locale: language }) => [date, language])).toEqual([
        ['2025-12-16', locale],
        ['2017-12', locale],
      ])
      expect(await citedReferences()).toHaveLength(references.length)
      const page = await citedPage((await pageOfReference('armas-act')) ?? 0, locale)
      const entry = page.references.find(({ key }) => key === 'armas-act')
      expect(entry?.uses).toEqual(['petition', expect.objectContaining({ date: '2025-12-16' })])
    },
  )
})

describe('the seed', () => {
  it('keeps the limits that its editors keep', () => {
    for (const text of petitionTexts()) expect(petitionWords.parse(text)).toEqual(text)
    for (const text of campaignTexts()) expect(campaignWords.parse(text)).toEqual(text)
    for (const each of references) {
      expect(reference.parse({ ...each, authors: each.authors.join('; '), checkedOn: '' })).toEqual(each)
    }
    for (const { words: languages, date } of updates()) {
      for (const { slug, ...text } of languages) {
        expect(dateAndSlug.parse({ slug, date })).toEqual({ slug, date })
        expect(updateWords.parse(text)).toEqual(text)
      }
    }
  })

  it('cites in each language the same sources in the same order, and only those it has', () => {
    for (const { words: languages, references: attached } of updates()) {
      for (const { body } of languages) {
        const { cited, missing } = parseMarkdown(body, references)
        expect({ cited, missing }).toEqual({ cited: attached, missing: [] })
      }
    }
  })

  it('says in the consent every field that is delivered', () => {
    const fields: Partial<Record<Locale, string[]>> = {
      en: ['name', 'country', 'region', 'comment'],
      es: ['nombre', 'país', 'región', 'comentario'],
    }
    for (const { locale, consent } of petitionTexts()) {
      for (const field of fields[locale] ?? []) expect(consent).toContain(field)
    }
  })

  it('links in each language to the addresses of that language', () => {
    for (const { locale, ...texts } of campaignTexts()) {
      const own = updates().flatMap(({ words }) => words.filter((each) => each.locale === locale))
      const addresses = own.map(({ slug }) => localePath(locale, `/updates/${slug}`))
      const linked = [...JSON.stringify(texts).matchAll(/\]\(([^)]*\/updates\/[^)]+)\)/g)].map(([, to]) => to)
      expect(linked.length).toBeGreaterThan(0)
      expect(linked.filter((to) => !addresses.includes(to ?? ''))).toEqual([])
    }
  })

  it('breaks no line inside "EE. UU."', () => {
    const spanish = JSON.stringify([petitionTexts(), campaignTexts(), updates()])
    expect(spanish).not.toMatch(/EE\. UU\./)
  })
})
