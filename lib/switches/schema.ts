import { z } from 'zod'

export const SWITCHES = ['signing', 'mail', 'readOnly'] as const

/** What an owner may switch off for a while: signing, mail, and whatever visitors post. */
export type Switch = (typeof SWITCHES)[number]

export const switching = z.object({
  which: z.enum(SWITCHES),
  to: z.enum(['on', 'off']),
})
