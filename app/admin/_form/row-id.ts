import { z } from 'zod'

/** In decimal digits, so that each row has one address; within PostgreSQL's integer range. */
export const rowId = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.number().max(2 ** 31 - 1))
