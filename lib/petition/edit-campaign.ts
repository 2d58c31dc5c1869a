import { audit } from '@/lib/audit/audit'
import { citedKeys } from '@/lib/markdown/cited-keys'
import type { CampaignFields, CampaignWordsInput } from '@/lib/petition/schema'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { PublishProblems } from '@/lib/publishing/rules'
import { publishProblems } from '@/lib/publishing/unresolved'
import { keepChanges } from '@/lib/settings/keep-changes'
import { settingsNow } from '@/lib/settings/queries'

export type CampaignAddresses = Omit<CampaignFields, 'goals'>

const ADDRESSES = [
  ...(['name', 'organisation', 'postalAddress', 'contactEmail'] as const),
  ...(['donateUrl', 'filmUrl', 'originalUrl'] as const),
]

/** Sets the campaign's names and addresses; the audit records old and new ones. */
export async function editAddresses(adminId: string, fields: Partial<CampaignAddresses>): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await settingsNow(tx, { lock: true })
    const changed = await keepChanges(tx, adminId, before, fields)
    // The time dates the feeds, so it changes only with the fields.
    if (changed.length > 0)
      await tx.campaign.update({ where: { id: 1 }, data: { ...fields, editedAt: new Date() } })
    await audit(tx, {
      adminId,
      verb: 'edit-addresses',
      subject: 'campaign:1',
      detail: Object.fromEntries(
        ADDRESSES.filter((name) => changed.includes(name)).flatMap((name) => [
          [`${name} from`, before[name]],
          [`${name} to`, fields[name] ?? null],
        ]),
      ),
    })
    await invalidate(tx)
  })
}

export type WordsEdited = { state: 'saved' } | { state: 'unresolved'; problems: PublishProblems }

/** `unresolved`, with nothing saved, for what is not there, and for citations in pages that list no references. */
export async function editWords(adminId: string, words: CampaignWordsInput[]): Promise<WordsEdited> {
  return db().$transaction(async (tx) => {
    const problems = await publishProblems(tx, publicText(words))
    if (problems) return { state: 'unresolved', problems }
    const before = await tx.campaignWords.findMany({ where: { campaignId: 1 } })
    const isSame = words.every(({ locale, ...fields }) => {
      const row = before.find((each) => each.locale === locale)
      return row && Object.entries(fields).every(([name, value]) => row[name as keyof typeof row] === value)
    })
    for (const { locale, ...written } of words) {
      const fields = { ...written, storyCites: citedKeys(written.story) }
      await tx.campaignWords.upsert({
        where: { campaignId_locale: { campaignId: 1, locale } },
        create: { campaignId: 1, locale, ...fields },
        update: fields,
      })
    }
    if (!isSame) await tx.campaign.update({ where: { id: 1 }, data: { editedAt: new Date() } })
    await audit(tx, { adminId, verb: 'edit-words', subject: 'campaign:1' })
    await invalidate(tx)
    return { state: 'saved' }
  })
}

function publicText(words: CampaignWordsInput[]) {
  const named = (names: readonly Exclude<keyof CampaignWordsInput, 'locale'>[]) =>
    Object.fromEntries(words.flatMap((row) => names.map((name) => [`${row.locale}-${name}`, row[name]])))
  return {
    citing: named(['story']),
    showing: named(['donate', 'film', 'questions', 'press']),
    lines: named(['imprint', 'filmTitle', 'shareText', 'cardNote', 'storyTitle']),
  }
}
