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

/** Throws while no campaign is seeded. */
export async function senderIdentity(): Promise<SenderIdentity> {
  const { SITE_URL } = env()
  const campaign = await db().campaign.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, organisation: true, postalAddress: true, replyTo: true },
  })
  return { siteUrl: SITE_URL, ...campaign }
}

export type MailSetting = 'organisation' | 'postalAddress'

/** Settings that a broadcast needs and that are missing (a postal address: 15 U.S.C. 7704(a)(5), CAN-SPAM). */
export async function mailSettingsMissing(): Promise<MailSetting[]> {
  const frame = await senderIdentity()
  return (['organisation', 'postalAddress'] as const).filter((setting) => frame[setting].trim() === '')
}
