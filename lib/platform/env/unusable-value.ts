import { z } from 'zod'

/** A value of the environment that cannot be used; the message says what it must be, after its name, and holds nothing of it. */
export class UnusableValue extends Error {}

/** A variable that a function reads, which throws UnusableValue. */
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
