import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'
import type { CampaignFields, CampaignWordsInput } from '@/lib/petition/schema'

export type CampaignAddresses = Omit<CampaignFields, 'goals'>

/** Sets the campaign's names and addresses; the audit says which addresses they were. */
export async function editAddresses(adminId: string, fields: CampaignAddresses): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await tx.campaign.findUniqueOrThrow({ where: { id: 1 } })
    await tx.campaign.update({ where: { id: 1 }, data: { ...fields, editedAt: new Date() } })
    const changed = (['name', 'organisation', 'donateUrl', 'filmUrl', 'originalUrl'] as const)
      .filter((name) => before[name] !== fields[name])
      .flatMap((name) => [
        [`${name} from`, before[name]],
        [`${name} to`, fields[name]],
      ])
    await record(tx, {
      adminId,
      verb: 'edit-addresses',
      subject: 'campaign:1',
      detail: Object.fromEntries(changed),
    })
    await announce(tx)
  })
}

/** Sets what the pages say beside the petition, in one language. */
export async function editWords(adminId: string, { locale, ...words }: CampaignWordsInput): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.campaignWords.upsert({
      where: { campaignId_locale: { campaignId: 1, locale } },
      create: { campaignId: 1, locale, ...words },
      update: words,
    })
    await tx.campaign.update({ where: { id: 1 }, data: { editedAt: new Date() } })
    await record(tx, { adminId, verb: 'edit-words', subject: 'campaign:1', detail: { locale } })
    await announce(tx)
  })
}
