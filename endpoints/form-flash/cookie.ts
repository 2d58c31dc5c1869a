import type { IncomingHttpHeaders } from 'node:http'
import { decryptForm, encryptForm } from '@/endpoints/form-flash/encrypted-form'
import { REF_LIMIT } from '@/lib/arrivals/ref'
import { CONTACT_LIMITS, TOPICS } from '@/lib/contact/rules'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import type { Challenge } from '@/lib/proof-of-work/challenge'
import { LIMITS } from '@/lib/signatures/rules'
import type { FieldErrors } from '@/lib/signatures/schema'
import { normaliseLineBreaks } from '@/lib/text/characters'

export const FLASH_COOKIE = 'kept'
const LIFETIME_SECONDS = 300
// Browsers limit a cookie to 4,096 bytes of name and value.
const MAX_CHARACTERS = 4000
const FIELDS = {
  ...LIMITS,
  email: ADDRESS_LIMIT,
  country: 2,
  ref: REF_LIMIT,
  topic: Math.max(...TOPICS.map(({ length }) => length)),
  message: CONTACT_LIMITS.message,
}
const CHOICES = ['consent', 'showName', 'wantsUpdates']

export type FlashPage = 'sign' | 'confirm' | 'signature' | 'contact'

export type FormFlash = {
  values: Record<string, string>
  errors: FieldErrors
  challenge?: Challenge
  subject?: string
  /** The signer posted again meanwhile, and sees that instead of `values`. */
  changed?: boolean
}

/** A `Set-Cookie` value that returns a form's input, encrypted, to its page for 5 minutes. */
export function flashCookie(page: FlashPage, locale: Locale, flash: FormFlash): string {
  const secure = env().SITE_URL.startsWith('https:') ? '; Secure' : ''
  const path = localePath(locale, `/${page}`)
  const value = encryptForm(`kept-${page}`, flash, { most: MAX_CHARACTERS, limits: FIELDS, cut: markCut })
  return `${FLASH_COOKIE}=${value}; Path=${path}; Max-Age=${LIFETIME_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

/** Whether a page is asked for with a form that came back, readable or not. */
export function bringsFlash({ cookie }: IncomingHttpHeaders): boolean {
  return cookie?.includes(`${FLASH_COOKIE}=`) ?? false
}

/** The contents of a cookie; null when it was not made here for that page. */
export function readFlash(page: FlashPage, value: string | undefined): FormFlash | null {
  if (!value) return null
  try {
    return decryptForm<FormFlash>(`kept-${page}`, value)
  } catch {
    return null
  }
}

export function flashValues(input: Record<string, unknown>): Record<string, string> {
  const values: Record<string, string> = {}
  for (const field of Object.keys(FIELDS)) {
    const value = input[field]
    if (typeof value === 'string' && value)
      values[field] = normaliseLineBreaks(value).replace(/\p{Cs}|\0/gu, '')
  }
  for (const field of CHOICES) if (input[field] === 'on' || input[field] === 'true') values[field] = 'on'
  return values
}

function markCut(flash: FormFlash, field: string): FormFlash {
  const said = flash.errors[field] ?? []
  return said.includes('cut') ? flash : { ...flash, errors: { ...flash.errors, [field]: [...said, 'cut'] } }
}
