import { z } from 'zod'

/** ALTCHA's own field name, which its libraries send. */
export const PROOF_FIELD = 'altcha'

const MAX_CHARACTERS = 4_000
const hex = z
  .string()
  .regex(/^(?:[0-9a-f]{2})+$/)
  .max(128)

const challenge = z.object({
  parameters: z.object({
    algorithm: z.literal('PBKDF2/SHA-256'),
    cost: z.int(),
    expiresAt: z.int(),
    keyLength: z.int(),
    keyPrefix: hex,
    keySignature: hex,
    nonce: hex,
    salt: hex,
  }),
  signature: hex,
})

/** A solver's payload: base64 of `{challenge, solution}` as JSON. */
export const payloadSchema = z
  .string()
  .max(MAX_CHARACTERS)
  .transform((text, context) => {
    try {
      return JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'proof.invalid' })
      return z.NEVER
    }
  })
  .pipe(z.object({ challenge, solution: z.object({ counter: z.int().min(0), derivedKey: hex }) }))
