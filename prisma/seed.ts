import { audit } from '@/lib/audit/audit'
import { citedKeys } from '@/lib/markdown/cited-keys'
import { ADVISORY_LOCKS } from '@/lib/platform/advisory-locks'
import { db, type Transaction } from '@/lib/platform/db'
import {
  campaignFields,
  campaignTexts,
  filmTitleLanguage,
  firstDelivery,
  petitionTexts,
} from '@/prisma/seed/campaign'
import { references } from '@/prisma/seed/references'
import { updates, type SeededUpdate } from '@/prisma/seed/updates'

// A first start is slow, and another one may hold the lock.
const TRANSACTION_OPTIONS = { maxWait: 30_000, timeout: 60_000 }

/** Fills an empty database with the campaign in one transaction; does nothing otherwise. */
export async function seed(): Promise<void> {
  await db().$transaction(fillIfEmpty, TRANSACTION_OPTIONS)
}

async function fillIfEmpty(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.seed})`
  if (await tx.campaign.findUnique({ where: { id: 1 }, select: { id: true } })) return
  await seedCampaign(tx)
  await seedPetition(tx)
  await tx.reference.createMany({ data: references })
  for (const update of updates()) await seedUpdate(tx, update)
  await tx.delivery.create({ data: firstDelivery })
  await audit(tx, { adminId: null, verb: 'seed', subject: 'campaign:1' })
}

async function seedCampaign(tx: Transaction): Promise<void> {
  const words = campaignTexts().map((each) => ({ ...each, storyCites: citedKeys(each.story) }))
  await tx.campaign.create({
    data: { id: 1, ...campaignFields, filmTitleLanguage, words: { create: words } },
  })
}

async function seedPetition(tx: Transaction): Promise<void> {
  const words = petitionTexts()
  await tx.textVersion.create({
    data: {
      version: 1,
      major: 1,
      words: {
        create: words.map(({ consent: _, ...text }) => ({ ...text, cites: citedKeys(text.reasons) })),
      },
      consents: { create: words.map(({ locale, consent }) => ({ locale, wording: consent })) },
    },
  })
}

async function seedUpdate(
  tx: Transaction,
  { words, references: keys, ...fields }: SeededUpdate,
): Promise<void> {
  const publishedAt = new Date()
  await tx.update.create({
    data: {
      ...fields,
      words: { create: words.map((each) => ({ ...each, cites: citedKeys(each.body), publishedAt })) },
      references: {
        create: keys.map((key, index) => ({ position: index + 1, reference: { connect: { key } } })),
      },
    },
  })
}
