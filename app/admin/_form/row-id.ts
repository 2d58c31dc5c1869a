import { z } from 'zod'

/** Within PostgreSQL's integer range. */
export const rowId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1)
