import type { Authorized } from '@/lib/authorization/proof'
import { prove } from '@/lib/authorization/prove'
import { CONFIRMING_HOURS } from '@/lib/ending/rules'
import { queryInTime } from '@/lib/platform/db'
import {
  checkToken,
  DAY,
  makeToken,
  tokenSubject,
  wasGenuine,
  type TokenLinkState,
  type TokenPurpose,
} from '@/lib/platform/tokens'

type Row = {
  id: string
  state: 'pending' | 'confirmed' | 'withdrawn' | 'removed'
  tokenVersion: number
  submittedAt: Date
  /** The campaign ended so long ago that links to confirm work no more. */
  closed: boolean
}

export type Holder = Row & { token: 'valid' | 'expired' } & Authorized<'signer'>

/** Who opened their own page: `fresh` by a link of the last 24 hours, which may do everything. */
export type OwnHolder = Holder & { fresh: boolean }

const SIGNED_DAYS = 42

export const OWN_LINKS = ['act', 'signature'] as const

/** The holder of a valid link to a signer's own page, else null. */
export async function ownHolder(token: string): Promise<OwnHolder | null> {
  const rows = await tokenRows([token])
  const byFreshLink = holderOf('act', token, rows)
  const holder = byFreshLink ?? holderOf('signature', token, rows)
  return holder?.token === 'valid' ? { ...holder, fresh: byFreshLink !== null } : null
}

/** Once counted it keeps saying so, however old the link is. */
export function confirmLinkState(token: string): Promise<TokenLinkState> {
  return linkState(['confirm'], token, ({ state, token, closed }) =>
    state === 'pending' ? token === 'valid' && !closed : state === 'confirmed',
  )
}

/** It keeps saying that a signature was withdrawn or removed, however old it is. */
export function ownLinkState(token: string): Promise<TokenLinkState> {
  return linkState(OWN_LINKS, token, ({ token }) => token === 'valid')
}

/** Opens what follows the signing, for six weeks; it only reads. */
export function signedToken({ id, tokenVersion }: Pick<Holder, 'id' | 'tokenVersion'>): string {
  return makeToken('signed', id, tokenVersion, SIGNED_DAYS * DAY)
}

export function signedLinkState(token: string): Promise<TokenLinkState> {
  return linkState(['signed'], token, opensWhatFollows)
}

/** While the signature counts. */
export function opensWhatFollows({ state, token }: Pick<Holder, 'state' | 'token'>): boolean {
  return state === 'confirmed' && token === 'valid'
}

/** Whether a link was genuine, for a signature that is erased or links that were replaced. */
export function isOver(purpose: TokenPurpose, token: string, rows: Map<string, Row>): boolean {
  return wasGenuine(purpose, token, rows.get(tokenSubject(token) ?? '')?.tokenVersion)
}

async function linkState(
  purposes: readonly TokenPurpose[],
  token: string,
  opens: (holder: Holder) => boolean,
): Promise<TokenLinkState> {
  if (!tokenSubject(token)) return 'wrong'
  const rows = await tokenRows([token])
  const holders = purposes.flatMap((purpose) => holderOf(purpose, token, rows) ?? [])
  if (holders.length > 0) return holders.some(opens) ? 'opens' : 'over'
  return purposes.some((purpose) => isOver(purpose, token, rows)) ? 'over' : 'wrong'
}

/** `columns` are further ones of `signatures s`, in SQL. */
export async function tokenRows<Columns extends object = object>(
  tokens: string[],
  columns = '',
): Promise<Map<string, Row & Columns>> {
  const ids = tokens.map(tokenSubject).filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const text = `
    SELECT s.id, s.state, s.token_version AS "tokenVersion", s.submitted_at AS "submittedAt", ${columns && `${columns},`}
      coalesce(c.ended_at < now() - make_interval(hours => $2), false) AS closed
    FROM signatures s CROSS JOIN campaign c WHERE s.id = ANY($1::uuid[])`
  const rows = await queryInTime<Row & Columns>({ text, values: [ids, CONFIRMING_HOURS] })
  return new Map(rows.map((row) => [row.id, row]))
}

export function holderOf<Found extends Row>(
  purpose: TokenPurpose,
  token: string,
  rows: Map<string, Found>,
): (Holder & Found) | null {
  const row = rows.get(tokenSubject(token) ?? '')
  if (!row) return null
  const check = checkToken(purpose, token, row.tokenVersion)
  return check === 'wrong' ? null : prove('signer', { ...row, token: check })
}
