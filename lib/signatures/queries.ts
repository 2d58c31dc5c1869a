import { ownShare, type OwnShare } from '@/lib/arrivals/queries'
import { broughtIn } from '@/lib/arrivals/rules'
import type { Authorized } from '@/lib/authorization/proof'
import { withFallback } from '@/lib/i18n/fallback'
import type { Locale } from '@/lib/i18n/locales'
import { receiptsThere, signerReceipt, type ReceiptKind } from '@/lib/ledger/receipt-of'
import { db } from '@/lib/platform/db'
import { groupReads } from '@/lib/platform/group-reads'
import { tokenSubject } from '@/lib/platform/tokens'
import { byDetail, DETAILS, HIDDEN_REASONS, type Details } from '@/lib/signatures/rules'
import {
  holderOf,
  isOver,
  opensWhatFollows,
  OWN_LINKS,
  ownHolder,
  signedToken,
  tokenRows,
} from '@/lib/signatures/token-holder'

export type PublicName = { name: string; country: string }

/** The newest names whose signers chose to show them; a partial index keeps this fast at any count. */
export function publicNames(limit: number): Promise<PublicName[]> {
  return db().$queryRaw<PublicName[]>`
    SELECT name, country FROM signatures WHERE state = 'confirmed' AND show_name ORDER BY confirmed_at DESC LIMIT ${limit}`
}

const choices = {
  name: true,
  country: true,
  ...byDetail(() => true as const),
  showName: true,
  wantsUpdates: true,
} as const

export type Confirmable = Details & {
  submittedAt: Date
  name: string
  country: string
  showName: boolean
  wantsUpdates: boolean
}

export type ConfirmationPage =
  | { state: 'pending'; signature: Confirmable }
  | { state: 'counted'; signedToken: string }
  | { state: 'expired' | 'wrong' | 'withdrawn' | 'removed' | 'closed' }

const CONFIRMABLE = `s.name, s.country, s.show_name AS "showName", s.wants_updates AS "wantsUpdates", ${DETAILS.map((detail) => `s.${detail}`).join()}`

/** What the page of a link to confirm has to say; looked up in groups. Throws Overloaded, or when the database is away. */
export const confirmationPage = groupReads(confirmationPages)

async function confirmationPages(tokens: string[]): Promise<ConfirmationPage[]> {
  const rows = await tokenRows<Confirmable>(tokens, CONFIRMABLE)
  return tokens.map((token) => pageOf(token, rows))
}

function pageOf(token: string, rows: Awaited<ReturnType<typeof tokenRows<Confirmable>>>): ConfirmationPage {
  const holder = holderOf('confirm', token, rows)
  if (!holder)
    return {
      state: !rows.has(tokenSubject(token) ?? '') && isOver('confirm', token, rows) ? 'expired' : 'wrong',
    }
  if (holder.state === 'confirmed') return { state: 'counted', signedToken: signedToken(holder) }
  if (holder.state !== 'pending') return { state: holder.state }
  if (holder.token === 'expired') return { state: 'expired' }
  if (holder.closed) return { state: 'closed' }
  return { state: 'pending', signature: holder }
}

/** What a signer's own page shows, and whether by a link of the last 24 hours; null when no valid link opens it. */
export async function signerPage(token: string, locale: Locale) {
  const holder = await ownHolder(token)
  if (!holder) return null
  const [{ textVersion, consent, renewals, commentHiddenReason, ...signature }, receipts, share] =
    await Promise.all([asItStands(holder), receiptsThere(holder), ownShare(holder)])
  return {
    ...signature,
    commentHiddenReason: HIDDEN_REASONS.find((reason) => reason === commentHiddenReason) ?? null,
    version: textVersion.version,
    major: textVersion.major,
    renewed: renewals.length > 0,
    consent: withFallback([consent], locale) ?? { ...consent, locale },
    receipts,
    share,
    fresh: holder.fresh,
  }
}

export type SignedPage = { share: OwnShare | null; country: string }

type SharedRow = { country: string; code: string | null; shown: number | null }

const SHARED = `s.country, (SELECT code FROM share_codes WHERE signature_id = s.id) AS code,
  (SELECT shown FROM share_codes WHERE signature_id = s.id) AS shown`

/** What a signer's page after confirming shows of them, looked up in groups; null when no valid link opens it. */
export const signedPage = groupReads(signedPages)

async function signedPages(tokens: string[]): Promise<(SignedPage | null)[]> {
  const rows = await tokenRows<SharedRow>(tokens, SHARED)
  return tokens.map((token) => {
    const holder = holderOf('signed', token, rows)
    if (!holder || !opensWhatFollows(holder)) return null
    const { country, code, shown } = holder
    return { country, share: code === null ? null : { code, brought: broughtIn(shown ?? 0) } }
  })
}

/** A receipt of the token's signature; null when the token is not genuine, or the ledger does not hold the entry yet. */
export async function ownReceipt(token: string, kind: ReceiptKind): Promise<string | null> {
  const holder = await ownHolder(token)
  return holder && signerReceipt(holder, kind)
}

function asItStands({ id }: Authorized<'signer'>) {
  return db().signature.findUniqueOrThrow({
    where: { id },
    select: {
      ...choices,
      state: true,
      submittedAt: true,
      confirmedAt: true,
      withdrawnAt: true,
      removedReason: true,
      commentHiddenReason: true,
      textVersion: { select: { version: true, major: true } },
      consent: { select: { locale: true, wording: true } },
      renewals: { select: { id: true }, take: 1 },
    },
  })
}

export type SignerPage = NonNullable<Awaited<ReturnType<typeof signerPage>>>

/** Why a link opens no page of a signer: too old, or of a signature that is gone or has newer links; else `wrong`. */
export async function closedLink(token: string): Promise<'expired' | 'gone' | 'replaced' | 'wrong'> {
  const rows = await tokenRows([token])
  if (OWN_LINKS.some((purpose) => holderOf(purpose, token, rows))) return 'expired'
  if (!OWN_LINKS.some((purpose) => isOver(purpose, token, rows))) return 'wrong'
  return rows.size > 0 ? 'replaced' : 'gone'
}
