import { withRef } from '@/lib/arrivals/ref'
import { qrCode, type QrCode } from '@/lib/handouts/qr-code'
import { reasonIn } from '@/lib/handouts/reason'
import { arrivalByHandout, spelledOut } from '@/lib/handouts/rules'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { campaignIn, campaignWords, currentPetition } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'

/** What a hand-out says, and where its code leads. */
export type Handout = {
  language: Locale
  number: number
  organisation: string
  target: string
  title: string
  demand: string
  /** Why, in a sentence; may be empty. */
  reason: string
  imprint: string
  /** Of the petition, with how somebody came. */
  address: string
  /** The same for people to type. */
  typed: string
  code: QrCode
  changedAt: Date
}

/** The hand-out of a language, with the number of a stall or 0; null once the campaign has ended. */
export async function handout(language: Locale, number: number): Promise<Handout | null> {
  const [site, { imprint }, petition] = await Promise.all([
    campaignIn(language),
    campaignWords(language),
    currentPetition(language),
  ])
  if (site.endedAt) return null
  const page = env().SITE_URL + localePath(language, '/')
  const address = withRef(page, arrivalByHandout(number))
  return {
    ...{ language, number, imprint, address },
    organisation: site.organisation || site.name,
    target: petition.target,
    title: petition.title,
    demand: petition.demand,
    reason: reasonIn(petition.content, petition.locale),
    typed: spelledOut(page),
    code: qrCode(address),
    changedAt: site.editedAt > petition.createdAt ? site.editedAt : petition.createdAt,
  }
}
