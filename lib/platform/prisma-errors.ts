import { Prisma } from '@/lib/generated/prisma/client'

/** Whether a write failed because a unique value is taken: let the constraint decide, never look first. */
export function isUniqueViolation(error: unknown): boolean {
  return isKnown(error, 'P2002')
}

/** Whether a write failed because it points to a row that does not exist. */
export function isForeignKeyViolation(error: unknown): boolean {
  return isKnown(error, 'P2003')
}

// https://www.prisma.io/docs/orm/reference/error-reference
function isKnown(error: unknown, code: string): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code
}
