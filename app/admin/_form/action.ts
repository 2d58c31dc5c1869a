import { unstable_rethrow } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { FormAction, FormOutcome, FormState } from '@/editor/form-state'
import { TooBusyError } from '@/lib/admins/passwords'
import { preferences } from '@/lib/admins/preferences'
import { currentAdmin, mayActAs, type Admin } from '@/lib/admins/require-admin'
import type { ROLES } from '@/lib/admins/schema'
import { errorSentence } from '@/lib/i18n/error-words'
import { plainErrorMap } from '@/lib/text/error-map'

const SECRETS = ['password', 'presentPassword']

type AdminRole = (typeof ROLES)[number]
type Verb<Input extends unknown[], Result> = (...input: Input) => Promise<FormOutcome<Result> | void>

/** Authorises and parses; `verb` returns the form's new state or redirects. A refused user keeps what was typed. */
export function adminAction<Role extends AdminRole, Schema extends z.ZodType, Result = never>(
  role: Role,
  schema: Schema,
  verb: Verb<[input: z.output<Schema>, admin: Admin<Role>], Result>,
): FormAction<Result> {
  return async (_previous, form) => {
    const [t, admin] = await Promise.all([getTranslations('admin.form'), currentAdmin()])
    if (!admin) return answer(form, { message: t('signedOut') })
    if (!mayActAs(admin, role)) return answer(form, { message: t('ownersOnly') })
    return parseAndRun(schema, form, (input) => verb(input, admin))
  }
}

/** For forms before sign-in. */
export function visitorAction<Schema extends z.ZodType, Result = never>(
  schema: Schema,
  verb: Verb<[input: z.output<Schema>], Result>,
): FormAction<Result> {
  return (_previous, form) => parseAndRun(schema, form, verb)
}

async function parseAndRun<Schema extends z.ZodType, Result>(
  schema: Schema,
  form: FormData,
  verb: Verb<[input: z.output<Schema>], Result>,
): Promise<FormState<Result>> {
  const parsed = schema.safeParse(entries(form), { error: plainErrorMap })
  if (!parsed.success) return answer(form, { errors: errorsByField(parsed.error) })
  try {
    return await answer(form, (await verb(parsed.data)) ?? {})
  } catch (error) {
    unstable_rethrow(error)
    const busy = error instanceof TooBusyError
    if (!busy) console.error('An admin action failed:', error)
    const t = await getTranslations('admin.form')
    return answer(form, { message: t('failed') })
  }
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

// React adds fields that start with $, and a caller without the page may send anything.
function entries(form: unknown): Record<string, string> {
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
