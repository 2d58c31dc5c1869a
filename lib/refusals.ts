import { Prisma } from '@/lib/generated/prisma/client'

/** Whether a write failed because a unique value is taken (Prisma's P2002): let the constraint decide, never look first. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
