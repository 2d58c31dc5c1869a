import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { UNSENT, type FormAction, type FormState } from '@/editor/form-state'

const RENEWED =
  'Not saved: the site was renewed while this page was open. Reload this page, nothing is lost: this tab keeps what you typed.'

const UNREACHED =
  'Not saved: the site could not be reached. What you typed is still here: try again in a moment.'

/** In a browser, failures stay on the page; on the server the action is unchanged, for forms without JavaScript. */
export function guarded<Result>(action: FormAction<Result>): FormAction<Result> {
  if (typeof window === 'undefined') return action
  return async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      unstable_rethrow(error)
      if (!unstable_isUnrecognizedActionError(error)) return { ...typed(form), message: UNREACHED }
      return { ...typed(form), message: RENEWED, renewed: true }
    }
  }
}

function typed(form: FormData): FormState {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { ...UNSENT, values: Object.fromEntries(texts) }
}
