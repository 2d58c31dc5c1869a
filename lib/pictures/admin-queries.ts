import { byLocale, type Locale } from '@/lib/i18n/locales'
import { pageVariants, pictureAddress, shownAlt } from '@/lib/pictures/rules'
import { pictureUses } from '@/lib/pictures/uses'
import { db } from '@/lib/platform/db'

const PAGE_SIZE = 50

const LISTED = {
  key: true,
  width: true,
  height: true,
  credit: true,
  createdAt: true,
  createdBy: true,
  words: { select: { locale: true, alt: true, caption: true } },
  files: { select: { name: true, width: true, height: true, size: true } },
} as const

/** A page (from 1) of the pictures, newest first, with their uploaders and uses. */
export async function listPictures(page = 1) {
  const [pictures, total, uses] = await Promise.all([
    db().picture.findMany({
      select: LISTED,
      orderBy: [{ createdAt: 'desc' }, { key: 'asc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db().picture.count(),
    pictureUses(),
  ])
  const ids = [...new Set(pictures.map(({ createdBy }) => createdBy))]
  const admins = await db().admin.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })
  const emails = new Map(admins.map(({ id, email }) => [id, email]))
  return {
    pages: Math.ceil(total / PAGE_SIZE),
    pictures: pictures.map((row) => ({
      ...withTexts(row),
      uploadedBy: emails.get(row.createdBy) ?? null,
      uses: uses.get(row.key) ?? [],
    })),
  }
}

/** One picture with its texts in every language and its uses; null when there is none. */
export async function findPicture(key: string) {
  const row = await db().picture.findUnique({ where: { key }, select: LISTED })
  if (!row) return null
  return { ...withTexts(row), uses: (await pictureUses()).get(key) ?? [] }
}

/** Up to 60 pictures for a text in `locale`, newest first, whose texts contain `search`; `label` for whoever reads `locale`. */
export async function choosePictures(locale: Locale, search: string) {
  // Prisma passes LIKE wildcards through.
  const holds = { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const rows = await db().picture.findMany({
    where: search ? { words: { some: { OR: [{ alt: holds }, { caption: holds }] } } } : {},
    select: LISTED,
    orderBy: [{ createdAt: 'desc' }, { key: 'asc' }],
    take: 60,
  })
  return rows.map((row) => {
    const { key, alt, thumb } = withTexts(row)
    const { alt: label, ...labelIn } = shownAlt(alt, locale)
    return { key, thumb, alt: alt[locale], label, labelIn }
  })
}

/** The descriptions of pictures, by key and language; empty where there is none. */
export async function pictureAlts(keys: string[]): Promise<Map<string, Record<Locale, string>>> {
  if (keys.length === 0) return new Map()
  const select = { key: true, words: { select: { locale: true, alt: true } } }
  const rows = await db().picture.findMany({ where: { key: { in: keys } }, select })
  return new Map(
    rows.map(({ key, words }) => [
      key,
      byLocale((locale) => words.find((row) => row.locale === locale)?.alt ?? ''),
    ]),
  )
}

export type ListedPicture = Awaited<ReturnType<typeof listPictures>>['pictures'][number]
export type FoundPicture = NonNullable<Awaited<ReturnType<typeof findPicture>>>
export type PictureChoice = Awaited<ReturnType<typeof choosePictures>>[number]

type Row = {
  key: string
  width: number
  height: number
  credit: string
  createdAt: Date
  words: { locale: string; alt: string; caption: string }[]
  files: { name: string; width: number; height: number; size: number }[]
}

function withTexts({ key, width, height, credit, createdAt, words, files }: Row) {
  const of = (locale: Locale) => words.find((row) => row.locale === locale)
  const [narrowest] = pageVariants({ forms: files })
  return {
    ...{ key, width, height, credit, createdAt },
    alt: byLocale((locale) => of(locale)?.alt ?? ''),
    caption: byLocale((locale) => of(locale)?.caption ?? ''),
    size: files.reduce((sum, file) => sum + file.size, 0),
    thumb: {
      src: pictureAddress(key, narrowest?.name ?? ''),
      width: narrowest?.width ?? 0,
      height: narrowest?.height ?? 0,
    },
  }
}
