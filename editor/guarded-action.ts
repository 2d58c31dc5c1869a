import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { UNSENT, type FormAction, type FormState } from '@/editor/form-state'

type FailureWords = { renewed: string; unreached: string }

/** In a browser, failures stay on the page; on the server the action is unchanged, for forms without JavaScript. */
export function guarded<Result>(action: FormAction<Result>, words: FailureWords): FormAction<Result> {
  if (typeof window === 'undefined') return action
  return async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      unstable_rethrow(error)
      if (!unstable_isUnrecognizedActionError(error)) return { ...typed(form), message: words.unreached }
      return { ...typed(form), message: words.renewed, renewed: true }
    }
  }
}

function typed(form: FormData): FormState {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { ...UNSENT, values: Object.fromEntries(texts) }
}
