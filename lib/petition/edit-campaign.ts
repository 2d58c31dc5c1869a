import { audit, type AuditDetail } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import type { CampaignWords } from '@/lib/generated/prisma/client'
import { citedKeys } from '@/lib/markdown/cited-keys'
import {
  campaignWords,
  type CampaignFields,
  type CampaignWordsInput,
  type DonationFields,
  type LetterFields,
} from '@/lib/petition/schema'
import { db, type Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { PublishProblems } from '@/lib/publishing/rules'
import { publishProblems } from '@/lib/publishing/unresolved'
import { keepChangedWords, keepChanges } from '@/lib/settings/keep-changes'
import { settingsNow } from '@/lib/settings/queries'
import type { KeptWords, Setting, SettingValues } from '@/lib/settings/schema'

export type CampaignAddresses = Omit<CampaignFields, 'goals'>

/** Sets the campaign's names and addresses; the audit records old and new ones. */
export function editAddresses(adminId: string, fields: Partial<CampaignAddresses>): Promise<void> {
  return editSettings(adminId, 'edit-addresses', fields)
}

/** Sets where gifts are made and which amounts are suggested; the audit records old and new ones. */
export function editDonations(adminId: string, fields: Partial<DonationFields>): Promise<void> {
  return editSettings(adminId, 'edit-donations', fields)
}

/** Sets whom visitors write to; the audit records old and new addresses. */
export function editLetter(adminId: string, fields: Partial<LetterFields>): Promise<void> {
  return editSettings(adminId, 'edit-letter', fields)
}

async function editSettings(
  adminId: string,
  verb: 'edit-addresses' | 'edit-donations' | 'edit-letter',
  fields: Partial<CampaignAddresses & DonationFields & LetterFields>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await settingsNow(tx, { lock: true })
    const changed = await keepChanges(tx, adminId, before, fields)
    // The time dates the feeds, so it changes only with the fields.
    if (changed.length > 0)
      await tx.campaign.update({ where: { id: 1 }, data: { ...fields, editedAt: new Date() } })
    const after: Partial<SettingValues> = fields
    await audit(tx, {
      adminId,
      verb,
      subject: 'campaign:1',
      detail: Object.fromEntries(
        changed.flatMap((name) => [
          [`${name} from`, auditedValue(before[name])],
          [`${name} to`, auditedValue(after[name])],
        ]),
      ),
    })
    await invalidate(tx)
  })
}

function auditedValue(value: SettingValues[Setting] | undefined) {
  return Array.isArray(value) ? value.join(', ') : (value ?? null)
}

export type WordsEdited = { state: 'saved' } | { state: 'unresolved'; problems: PublishProblems }

/** `unresolved`, with nothing saved, for what is not there, and for citations in pages that list no references. */
export async function editWords(adminId: string, words: CampaignWordsInput[]): Promise<WordsEdited> {
  return db().$transaction(async (tx) => writeWords(tx, adminId, await wordsNow(tx), words))
}

/** Gives words beside the petition back as they were in one language; null where it has none. */
export async function restoreWords(
  { id: adminId }: Authorized<'owner'>,
  { setting, locale, value }: KeptWords,
): Promise<WordsEdited | null> {
  return db().$transaction(async (tx) => {
    const before = await wordsNow(tx)
    const row = before.find((each) => each.locale === locale)
    if (!row) return null
    const words = campaignWords.safeParse({ ...row, [setting]: value })
    if (words.success) return writeWords(tx, adminId, before, [words.data])
    const problems = words.error.issues.map(({ path, message }) => [
      `${locale}-${String(path[0])}`,
      [{ is: 'invalid' as const, message }],
    ])
    return { state: 'unresolved', problems: Object.fromEntries(problems) }
  })
}

async function wordsNow(tx: Transaction): Promise<CampaignWords[]> {
  await tx.$executeRaw`SELECT FROM campaign WHERE id = 1 FOR UPDATE`
  return tx.campaignWords.findMany({ where: { campaignId: 1 } })
}

async function writeWords(
  tx: Transaction,
  adminId: string,
  before: CampaignWords[],
  words: CampaignWordsInput[],
): Promise<WordsEdited> {
  const problems = await publishProblems(tx, publicText(words))
  if (problems) return { state: 'unresolved', problems }
  for (const { locale, ...written } of words) {
    const fields = { ...written, storyCites: citedKeys(written.story) }
    await tx.campaignWords.upsert({
      where: { campaignId_locale: { campaignId: 1, locale } },
      create: { campaignId: 1, locale, ...fields },
      update: fields,
    })
  }
  const changes = await keepChangedWords(tx, adminId, before, words)
  if (changes.length > 0) await tx.campaign.update({ where: { id: 1 }, data: { editedAt: new Date() } })
  await audit(tx, { adminId, verb: 'edit-words', subject: 'campaign:1', detail: wordsDetail(changes) })
  await invalidate(tx)
  return { state: 'saved' }
}

function wordsDetail(changes: number[]): AuditDetail {
  return changes.length > 0 ? { firstChange: Math.min(...changes), lastChange: Math.max(...changes) } : {}
}

function publicText(words: CampaignWordsInput[]) {
  const named = (names: readonly Exclude<keyof CampaignWordsInput, 'locale'>[]) =>
    Object.fromEntries(words.flatMap((row) => names.map((name) => [`${row.locale}-${name}`, row[name]])))
  return {
    citing: named(['story']),
    showing: named(['donate', 'film', 'questions', 'press']),
    lines: named(['organisationName', 'imprint', 'filmTitle', 'shareText', 'cardNote', 'storyTitle']),
  }
}
