import { getTranslations } from 'next-intl/server'
import type { PasswordAsked } from '@/lib/admins/enter-sudo'

/** What the form of a guarded act says at its field for the password. */
export async function passwordAskedWords(asked: PasswordAsked): Promise<string> {
  const t = await getTranslations('admin')
  if (typeof asked === 'object') return t('account.signIn.tooMany', { minutes: minutesUntil(asked) })
  return t(`form.passwordAgain.${asked}`)
}

/** For the address of the page that holds the form of an endpoint. */
export function passwordAskedParameter(asked: PasswordAsked): string {
  return typeof asked === 'object' ? String(minutesUntil(asked)) : asked
}

/** From that address, in words. */
export async function passwordAskedThere(
  parameter: string | string[] | undefined,
): Promise<string[] | undefined> {
  if (parameter === 'missing' || parameter === 'wrong') return [await passwordAskedWords(parameter)]
  const minutes = /^[1-9]\d?$/.test(String(parameter)) ? Number(parameter) : null
  return minutes === null ? undefined : [await passwordAskedWords({ retryAfter: minutes * 60 })]
}

function minutesUntil({ retryAfter }: { retryAfter: number }): number {
  return Math.ceil(retryAfter / 60)
}
