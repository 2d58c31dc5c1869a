import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

/** What every mail says of who sends it. */
export type SenderIdentity = {
  siteUrl: string
  /** The campaign's name. */
  name: string
  organisation: string
  /** In lines; empty until an owner sets it. */
  postalAddress: string
}

/** The frame of the mails that are sent now, for one or for many. Throws while no campaign is seeded. */
export async function senderIdentity(): Promise<SenderIdentity> {
  const { SITE_URL } = env()
  const { name, organisation, postalAddress } = await db().campaign.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, organisation: true, postalAddress: true },
  })
  return { siteUrl: SITE_URL, name, organisation, postalAddress }
}

export type MailSetting = 'organisation' | 'postalAddress'

/**
 * What the campaign's settings lack that a broadcast must say of its sender, in the order of their form: a broadcast is
 * refused while there is any (a postal address: 15 U.S.C. 7704(a)(5), CAN-SPAM).
 */
export async function mailSettingsMissing(): Promise<MailSetting[]> {
  const frame = await senderIdentity()
  return (['organisation', 'postalAddress'] as const).filter((setting) => frame[setting].trim() === '')
}
