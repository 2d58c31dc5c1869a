import { z } from 'zod'

/** A row's number, from an address or a hidden field; within PostgreSQL's integer. */
export const rowId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1)
