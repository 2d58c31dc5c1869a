import { env } from '@/lib/platform/env'
import { KEPT_COOKIE } from '@/endpoints/form-flash/cookie'
import { packed, unpacked } from '@/endpoints/form-flash/packed'
import { TEXT_FIELDS } from '@/lib/pictures/schema'

const LIFETIME_SECONDS = 300
const PURPOSE = 'kept-picture'
// Browsers limit a cookie to 4,096 bytes of name and value.
const MOST = 3800
const LIMITS = Object.fromEntries(TEXT_FIELDS.map((field) => [field, 400]))

/** The texts of a rejected upload, and a key of `pictures.errors` by field. */
export type KeptUpload = { values: Record<string, string>; errors: Record<string, string> }

export function keptUploadCookie({ values, errors }: KeptUpload): string {
  const known = TEXT_FIELDS.map((field) => [field, values[field] ?? ''])
  const kept: KeptUpload = { values: Object.fromEntries(known), errors }
  const value = packed(PURPOSE, kept, { most: MOST, limits: LIMITS, cut: sayCut })
  const secure = env().SITE_URL.startsWith('https:') ? '; Secure' : ''
  return `${KEPT_COOKIE}=${value}; Path=/admin/pictures; Max-Age=${LIFETIME_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

export function readKeptUpload(value: string | undefined): KeptUpload | null {
  if (!value) return null
  try {
    return unpacked<KeptUpload>(PURPOSE, value)
  } catch {
    return null
  }
}

function sayCut(kept: KeptUpload, field: string): KeptUpload {
  return { ...kept, errors: { ...kept.errors, [field]: 'cut' } }
}
