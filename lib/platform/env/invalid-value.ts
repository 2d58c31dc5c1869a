import { z } from 'zod'

export class InvalidValue extends Error {}

export function parsedWith<Value>(read: (text: string) => Value) {
  return z.string().transform((text, context) => {
    try {
      return read(text)
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error
      context.addIssue({ code: 'custom', message: error.message })
      return z.NEVER
    }
  })
}
