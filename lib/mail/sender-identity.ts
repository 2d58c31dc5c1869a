import type { Locale } from '@/lib/i18n/locales'
import { organisationIn } from '@/lib/petition/rules'
import { query } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { groupCommit } from '@/lib/platform/group-commit'

export type SenderIdentity = {
  siteUrl: string
  name: string
  organisation: string
  postalAddress: string
  /** Where answers go; empty for where mail comes from. */
  replyTo: string
}

/** Who mails in a language. Throws while no campaign is seeded. */
export async function senderIdentity(locale: Locale): Promise<SenderIdentity> {
  const { words, organisation, ...campaign } = await settings()
  return {
    siteUrl: env().SITE_URL,
    ...campaign,
    organisation: organisationIn(locale, organisation, words),
  }
}

export type MailSetting = 'organisation' | 'postalAddress'

/** Settings that a broadcast needs and that are missing (a postal address: 15 U.S.C. 7704(a)(5), CAN-SPAM). */
export async function mailSettingsMissing(): Promise<MailSetting[]> {
  const campaign = await settings()
  return (['organisation', 'postalAddress'] as const).filter((setting) => campaign[setting].trim() === '')
}

type Settings = Omit<SenderIdentity, 'siteUrl'> & { words: { locale: string; organisationName: string }[] }

// Mails that leave at the same moment ask once.
const settings = shared(async (): Promise<Settings> => {
  const [row] = await query<Settings>({
    name: 'mail-settings',
    text: `
      SELECT name, organisation, postal_address AS "postalAddress", reply_to AS "replyTo",
        (SELECT coalesce(json_agg(json_build_object('locale', w.locale, 'organisationName', w.organisation_name)), '[]')
          FROM campaign_words w WHERE w.campaign_id = campaign.id) AS words
      FROM campaign WHERE id = 1`,
    values: [],
  })
  if (!row) throw new Error('There is no campaign')
  return row
})

// An answer is given to those alone who asked before it was read.
function shared<Result>(read: () => Promise<Result>): () => Promise<Result> {
  const readFor = groupCommit(
    async (asking: null[]) => {
      const result = await read()
      return asking.map(() => result)
    },
    { maxItems: 1_000, concurrency: 2, maxQueued: 100_000, isItemError: () => false },
  )
  return () => readFor(null)
}
