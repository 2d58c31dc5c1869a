import { Prisma } from '@/lib/generated/prisma/client'

/** Whether a write failed because a unique value is taken. */
export function isUniqueViolation(error: unknown): boolean {
  return isKnown(error, 'P2002')
}

/** Whether a write failed because it refers to a missing row. */
export function isForeignKeyViolation(error: unknown): boolean {
  return isKnown(error, 'P2003')
}

// https://www.prisma.io/docs/orm/reference/error-reference
function isKnown(error: unknown, code: string): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code
}
