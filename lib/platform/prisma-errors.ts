import { Prisma } from '@/lib/generated/prisma/client'

export function isUniqueViolation(error: unknown): boolean {
  return isKnown(error, 'P2002')
}

export function isForeignKeyViolation(error: unknown): boolean {
  return isKnown(error, 'P2003')
}

// https://www.prisma.io/docs/orm/reference/error-reference
function isKnown(error: unknown, code: string): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code
}
