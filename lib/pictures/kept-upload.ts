import { env } from '@/lib/env'
import { KEPT_COOKIE } from '@/lib/kept-input/cookie'
import { TEXT_FIELDS } from '@/lib/pictures/schema'
import { seal, unseal } from '@/lib/sealing'

const LIFETIME_SECONDS = 300
const MOST_CHARACTERS = 420
// A browser takes 4,096 bytes of name and value.
const MOST = 3800

/** What was typed beside a file that was not taken, and a key of `pictures.errors` by field. */
export type KeptUpload = { values: Record<string, string>; errors: Record<string, string> }

/** The `Set-Cookie` value that carries it, encrypted, back to the form where no script runs. */
export function keptUploadCookie({ values, errors }: KeptUpload): string {
  const known = TEXT_FIELDS.map((field) => [field, (values[field] ?? '').slice(0, MOST_CHARACTERS)])
  const whole = sealed({ values: Object.fromEntries(known), errors })
  const value = whole.length <= MOST ? whole : sealed({ values: {}, errors })
  const secure = env().SITE_URL.startsWith('https:') ? '; Secure' : ''
  return `${KEPT_COOKIE}=${value}; Path=/admin/pictures; Max-Age=${LIFETIME_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

/** What a cookie's value carries; null when it was not made here for that. */
export function readKeptUpload(value: string | undefined): KeptUpload | null {
  if (!value) return null
  try {
    return JSON.parse(unseal('kept-picture', Buffer.from(value, 'base64url'))) as KeptUpload
  } catch {
    return null
  }
}

function sealed(kept: KeptUpload): string {
  return Buffer.from(seal('kept-picture', JSON.stringify(kept))).toString('base64url')
}
