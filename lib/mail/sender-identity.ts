import type { Locale } from '@/lib/i18n/locales'
import { organisationIn } from '@/lib/petition/rules'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

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

function settings() {
  return db().campaign.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      ...{ name: true, organisation: true, postalAddress: true, replyTo: true },
      words: { select: { locale: true, organisationName: true } },
    },
  })
}
