import type { Authorized } from '@/lib/authorization/proof'
import { prove } from '@/lib/authorization/prove'
import { queryInTime } from '@/lib/platform/db'
import {
  checkToken,
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
}

export type Holder = Row & { token: 'valid' | 'expired' } & Authorized<'signer'>

/** The signature a token stands for, and whether it is still valid; null when the token is not genuine. */
export async function tokenHolder(purpose: TokenPurpose, token: string): Promise<Holder | null> {
  return holderOf(purpose, token, await tokenRows([token]))
}

/** Once counted it keeps saying so, however old the link is. */
export function confirmLinkState(token: string): Promise<TokenLinkState> {
  return linkState('confirm', token, ({ state, token }) =>
    state === 'pending' ? token === 'valid' : state === 'confirmed',
  )
}

/** It keeps saying that a signature was withdrawn or removed, however old it is. */
export function ownLinkState(token: string): Promise<TokenLinkState> {
  return linkState('signature', token, ({ state, token }) => token === 'valid' && state !== 'pending')
}

async function linkState(
  purpose: TokenPurpose,
  token: string,
  opens: (holder: Holder) => boolean,
): Promise<TokenLinkState> {
  const rows = await tokenRows([token])
  const holder = holderOf(purpose, token, rows)
  if (holder) return opens(holder) ? 'opens' : 'over'
  const [row] = rows.values()
  return row && wasGenuine(purpose, token, row.tokenVersion) ? 'over' : 'wrong'
}

export async function tokenRows(tokens: string[]): Promise<Map<string, Row>> {
  const ids = tokens.map(tokenSubject).filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const text = `
    SELECT id, state, token_version AS "tokenVersion", submitted_at AS "submittedAt"
    FROM signatures WHERE id = ANY($1::uuid[])`
  const rows = await queryInTime<Row>({ text, values: [ids] })
  return new Map(rows.map((row) => [row.id, row]))
}

export function holderOf(purpose: TokenPurpose, token: string, rows: Map<string, Row>): Holder | null {
  const row = rows.get(tokenSubject(token) ?? '')
  if (!row) return null
  const check = checkToken(purpose, token, row.tokenVersion)
  return check === 'wrong' ? null : prove('signer', { ...row, token: check })
}
