import { Prisma } from '@/lib/generated/prisma/client'
import { LOCALES } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { estimatedCount } from '@/lib/platform/estimated-count'

/** The newest text version with its consents and its number of confirmed signatures. Throws before the seed. */
export async function currentTextForEditing() {
  const current = await db().textVersion.findFirstOrThrow({
    orderBy: { version: 'desc' },
    include: {
      words: true,
      consents: true,
    },
  })
  const signed = await estimatedCount(
    Prisma.sql`FROM signatures WHERE text_version_id = ${current.id} AND state = 'confirmed'`,
  )
  return {
    version: current.version,
    major: current.major,
    minor: current.minor,
    signed,
    words: LOCALES.map((locale) => {
      const words = current.words.find((row) => row.locale === locale)
      return {
        locale,
        salutation: words?.salutation ?? '',
        title: words?.title ?? '',
        target: words?.target ?? '',
        demand: words?.demand ?? '',
        reasons: words?.reasons ?? '',
        consent: current.consents.find((row) => row.locale === locale)?.wording ?? '',
      }
    }),
  }
}

/** Throws when the campaign has not been seeded. */
export async function campaignForEditing() {
  return db().campaign.findUniqueOrThrow({ where: { id: 1 }, include: { words: true } })
}
