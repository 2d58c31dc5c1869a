import { env } from '@/lib/env'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { Challenge } from '@/lib/proof-of-work/challenge'
import { seal, unseal } from '@/lib/sealing'
import { LIMITS, type FieldErrors } from '@/lib/signatures/schema'

export const KEPT_COOKIE = 'kept'
const LIFETIME_SECONDS = 300
// A browser takes 4,096 bytes of name and value.
const MOST = 4000
const CHOICES = ['consent', 'showName', 'wantsUpdates']

/** The page that shows the input again; nothing else is sent it. */
export type Place = 'sign' | 'confirm'

export type Kept = {
  values: Record<string, string>
  /** Message keys by field. */
  errors: FieldErrors
  /** For `sign`: the work to prove before it is sent again. */
  challenge?: Challenge
  /** The signature it belongs to, for `confirm`. */
  subject?: string
  /** For `confirm`: its signer posted anew meanwhile, and sees that instead of `values`. */
  changed?: boolean
}

/** The `Set-Cookie` value that carries a form's input, encrypted, back to its own page for 5 minutes. */
export function keptCookie(place: Place, locale: Locale, kept: Kept): string {
  const secure = env().SITE_URL.startsWith('https:') ? '; Secure' : ''
  const path = localePath(locale, `/${place}`)
  return `${KEPT_COOKIE}=${sealed(place, kept)}; Path=${path}; Max-Age=${LIFETIME_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

/** What a cookie's value carries; null when it was not made here for that place. */
export function readKept(place: Place, value: string | undefined): Kept | null {
  if (!value) return null
  try {
    return JSON.parse(unseal(`kept-${place}`, Buffer.from(value, 'base64url'))) as Kept
  } catch {
    return null
  }
}

/** The parts of a posted form that are worth showing again: known fields, each a little over its limit at most. */
export function keptValues(input: Record<string, unknown>): Record<string, string> {
  const limits = { ...LIMITS, email: 254, country: 2 }
  const values: Record<string, string> = {}
  for (const [field, limit] of Object.entries(limits)) {
    const value = input[field]
    if (typeof value === 'string' && value)
      values[field] = value.replace(/\p{Cs}|\0/gu, '').slice(0, limit + 1)
  }
  for (const field of CHOICES) if (input[field] === 'on' || input[field] === 'true') values[field] = 'on'
  return values
}

function sealed(place: Place, kept: Kept): string {
  const text = Buffer.from(seal(`kept-${place}`, JSON.stringify(kept))).toString('base64url')
  if (text.length <= MOST) return text
  const { values } = kept
  const [longest] = Object.entries(values).sort(([, a], [, b]) => b.length - a.length)
  if (!longest) throw new Error('The input cannot be kept: its errors alone are too long')
  const [field, value] = longest
  return sealed(place, {
    ...kept,
    values: { ...values, [field]: value.slice(0, Math.floor(value.length / 2)) },
  })
}
