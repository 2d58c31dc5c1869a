import { unstable_rethrow } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { passwordAskedWords } from '@/app/admin/_form/password-asked'
import { browserOf } from '@/app/admin/browser-of'
import type { FormAction, FormOutcome, FormState } from '@/editor/form-state'
import { enterSudo } from '@/lib/admins/enter-sudo'
import { TooBusyError } from '@/lib/admins/passwords'
import { preferences } from '@/lib/admins/preferences'
import { currentAdmin, mayActAs, type Admin, type Sudo } from '@/lib/admins/require-admin'
import { isPasswordField, passwordField, type GuardedAct } from '@/lib/admins/rules'
import type { ROLES } from '@/lib/admins/schema'
import { errorSentence } from '@/lib/i18n/error-words'
import { plainErrorMap } from '@/lib/text/error-map'

/** What is shown before it is done, and again where the password is asked for. */
type FirstStep<Input, Result> = {
  isIt: (input: Input) => boolean
  run: (input: Input, admin: Admin<'owner'>) => Promise<FormOutcome<Result> | void>
}

const SECRETS = ['password', 'presentPassword']

type AdminRole = (typeof ROLES)[number]
type Verb<Input extends unknown[], Result> = (...input: Input) => Promise<FormOutcome<Result> | void>

/** Authorises and parses; `verb` returns the form's new state or redirects. A refused user keeps what was typed. */
export function adminAction<Role extends AdminRole, Schema extends z.ZodType, Result = never>(
  role: Role,
  schema: Schema,
  verb: Verb<[input: z.output<Schema>, admin: Admin<Role>], Result>,
): FormAction<Result> {
  return adminForm(role, (admin, form) => parseAndRun(schema, form, (input) => verb(input, admin)))
}

/** For owners, who give their password again in the form where they last gave it too long ago. */
export function sudoAction<Schema extends z.ZodType, Result = never>(
  act: GuardedAct,
  schema: Schema,
  verb: Verb<[input: z.output<Schema>, admin: Sudo], Result>,
  first?: FirstStep<z.output<Schema>, Result>,
): FormAction<Result> {
  return adminForm('owner', async (admin, form) => {
    const { address } = await browserOf(null)
    const entered = await enterSudo(admin, textsIn(form)[passwordField(act)], address)
    return parseAndRun(schema, form, async (input) => {
      if (first?.isIt(input)) return first.run(input, admin)
      if ('sudo' in entered) return verb(input, entered.sudo)
      const errors = { [passwordField(act)]: [await passwordAskedWords(entered.asked)] }
      return { ...(await first?.run(input, admin)), errors }
    })
  })
}

/** For forms before sign-in. */
export function visitorAction<Schema extends z.ZodType, Result = never>(
  schema: Schema,
  verb: Verb<[input: z.output<Schema>], Result>,
): FormAction<Result> {
  return (_previous, form) => caught(form, () => parseAndRun(schema, form, verb))
}

function adminForm<Role extends AdminRole, Result>(
  role: Role,
  run: (admin: Admin<Role>, form: FormData) => Promise<FormState<Result>>,
): FormAction<Result> {
  return async (_previous, form) => {
    const [t, admin] = await Promise.all([getTranslations('admin.form'), currentAdmin()])
    if (!admin) return answer(form, { message: t('signedOut') })
    if (!mayActAs(admin, role)) return answer(form, { message: t('ownersOnly') })
    return caught(form, () => run(admin, form))
  }
}

async function caught<Result>(
  form: FormData,
  run: () => Promise<FormState<Result>>,
): Promise<FormState<Result>> {
  try {
    return await run()
  } catch (error) {
    unstable_rethrow(error)
    const busy = error instanceof TooBusyError
    if (!busy) console.error('An admin action failed:', error)
    const t = await getTranslations('admin.form')
    return answer(form, { message: t('failed') })
  }
}

async function parseAndRun<Schema extends z.ZodType, Result>(
  schema: Schema,
  form: FormData,
  verb: Verb<[input: z.output<Schema>], Result>,
): Promise<FormState<Result>> {
  const parsed = schema.safeParse(entries(form), { error: plainErrorMap })
  if (!parsed.success) return answer(form, { errors: errorsByField(parsed.error) })
  return answer(form, (await verb(parsed.data)) ?? {})
}

async function answer<Result>(form: FormData, outcome: FormOutcome<Result>): Promise<FormState<Result>> {
  const values = entries(form)
  for (const name of SECRETS) delete values[name]
  return { values, message: '', ...outcome, errors: await inWords(outcome.errors ?? {}) }
}

async function inWords(errors: FormState['errors']): Promise<FormState['errors']> {
  const { locale } = await preferences()
  return Object.fromEntries(
    Object.entries(errors).map(([field, messages]) => [
      field,
      messages.map((message) => errorSentence(message, locale)),
    ]),
  )
}

function entries(form: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(textsIn(form)).filter(([name]) => !isPasswordField(name)))
}

// React adds fields that start with $, and a caller without the page may send anything.
function textsIn(form: unknown): Record<string, string> {
  if (!(form instanceof FormData)) return {}
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts.filter(([name]) => !name.startsWith('$')))
}

// One message per field: later ones mostly follow from the first.
function errorsByField(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const issue of error.issues) errors[String(issue.path[0] ?? '')] ??= [issue.message]
  return errors
}
