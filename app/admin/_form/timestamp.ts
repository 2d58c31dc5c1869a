import { z } from 'zod'

/** A moment (ISO, in UTC) as a hidden field carries it. */
export const timestamp = z.iso.datetime().transform((value) => new Date(value))

/** As `timestamp`; null where there was none. */
export const optionalTimestamp = z.union([z.literal('').transform(() => null), timestamp])
