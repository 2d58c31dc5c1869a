import { passwordAskedParameter } from '@/app/admin/_form/password-asked'
import { enterSudo } from '@/lib/admins/enter-sudo'
import type { Admin, Sudo } from '@/lib/admins/require-admin'
import { passwordField, type GuardedAct } from '@/lib/admins/rules'
import { CLIENT_ADDRESS, UNKNOWN } from '@/lib/networks/client-address'

type Fields = Record<string, string>

/** The text fields of a posted form; null where it is none. */
export async function formFields(request: Request): Promise<Fields | null> {
  const form = await request.formData().catch(() => null)
  return (
    form &&
    Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  )
}

type SudoEndpoint = {
  act: GuardedAct
  request: Request
  fields: Fields
  /** The page that holds the form, where it asks for the password. */
  page: string
}

/** For an endpoint that answers with a file: the owner in sudo mode, or the answer that leads back to ask for the password. */
export async function sudoEndpoint(
  owner: Admin<'owner'>,
  { act, request, fields, page }: SudoEndpoint,
): Promise<Sudo | Response> {
  const field = passwordField(act)
  const address = request.headers.get(CLIENT_ADDRESS) ?? UNKNOWN
  const entered = await enterSudo(owner, fields[field], address)
  if ('sudo' in entered) return entered.sudo
  const query = new URLSearchParams({ password: passwordAskedParameter(entered.asked) })
  const location = `${page}${page.includes('?') ? '&' : '?'}${query}#${field}`
  return new Response(null, { status: 303, headers: { 'Cache-Control': 'no-store', Location: location } })
}
