import { z } from 'zod'

/** ISO, in UTC, from a hidden field. */
export const timestamp = z.iso.datetime().transform((value) => new Date(value))

export const optionalTimestamp = z.union([z.literal('').transform(() => null), timestamp])
