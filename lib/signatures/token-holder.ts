import { db } from '@/lib/db'
import { checkToken, tokenSubject, type TokenPurpose } from '@/lib/tokens'

export type Holder = {
  token: 'valid' | 'expired'
  id: string
  state: 'pending' | 'confirmed' | 'withdrawn' | 'removed'
  tokenVersion: number
}

/** Whose signature a token speaks for, and whether it is still in time; null when it is not genuine. */
export async function tokenHolder(purpose: TokenPurpose, token: string): Promise<Holder | null> {
  const id = tokenSubject(token)
  if (!id) return null
  const row = await db().signature.findUnique({
    where: { id },
    select: { id: true, state: true, tokenVersion: true },
  })
  if (!row) return null
  const check = checkToken(purpose, token, row.tokenVersion)
  return check === 'wrong' ? null : { ...row, token: check }
}
