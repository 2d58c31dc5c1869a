import { headers } from 'next/headers'
import { preferences } from '@/lib/admins/preferences'
import type { Browser } from '@/lib/admins/sessions'
import { CLIENT_ADDRESS, UNKNOWN } from '@/lib/networks/client-address'

/** Whose request it is; `timeZone` is what its form says. */
export async function browserOf(timeZone: string | null): Promise<Browser> {
  const [sent, { locale }] = await Promise.all([headers(), preferences()])
  return {
    address: sent.get(CLIENT_ADDRESS) ?? UNKNOWN,
    locale,
    timeZone,
    userAgent: sent.get('user-agent') ?? '',
  }
}
