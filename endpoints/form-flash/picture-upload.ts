import { FLASH_COOKIE } from '@/endpoints/form-flash/cookie'
import { decryptForm, encryptForm } from '@/endpoints/form-flash/encrypted-form'
import { TEXT_FIELDS } from '@/lib/pictures/schema'
import { env } from '@/lib/platform/env'

const LIFETIME_SECONDS = 300
const PURPOSE = 'kept-picture'
// Browsers limit a cookie to 4,096 bytes of name and value.
const MAX_CHARACTERS = 3800
const LIMITS = Object.fromEntries(TEXT_FIELDS.map((field) => [field, 400]))

/** The texts of a rejected upload, and a key of `pictures.errors` by field. */
export type UploadFlash = { values: Record<string, string>; errors: Record<string, string> }

export function uploadFlashCookie({ values, errors }: UploadFlash): string {
  const known = TEXT_FIELDS.map((field) => [field, values[field] ?? ''])
  const kept: UploadFlash = { values: Object.fromEntries(known), errors }
  const value = encryptForm(PURPOSE, kept, { most: MAX_CHARACTERS, limits: LIMITS, cut: markCut })
  const secure = env().SITE_URL.startsWith('https:') ? '; Secure' : ''
  return `${FLASH_COOKIE}=${value}; Path=/admin/pictures; Max-Age=${LIFETIME_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

export function readUploadFlash(value: string | undefined): UploadFlash | null {
  if (!value) return null
  try {
    return decryptForm<UploadFlash>(PURPOSE, value)
  } catch {
    return null
  }
}

function markCut(kept: UploadFlash, field: string): UploadFlash {
  return { ...kept, errors: { ...kept.errors, [field]: 'cut' } }
}
