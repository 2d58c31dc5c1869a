import { z } from 'zod'

export class UnusableValue extends Error {}

/** A zod schema from a function that throws UnusableValue. */
export function readBy<Value>(read: (text: string) => Value) {
  return z.string().transform((text, context) => {
    try {
      return read(text)
    } catch (error) {
      if (!(error instanceof UnusableValue)) throw error
      context.addIssue({ code: 'custom', message: error.message })
      return z.NEVER
    }
  })
}
