import { Prisma } from '@/lib/generated/prisma/client'

/** The two addresses of a reference: where its columns keep each, and when it is asked next. */
export const ADDRESSES = {
  source: { url: Prisma.raw('url'), askAt: Prisma.raw('ask_at') },
  copy: { url: Prisma.raw('archived_url'), askAt: Prisma.raw('copy_ask_at') },
}

/** Which of its addresses: the source's own, or that of its archived copy. */
export type Address = keyof typeof ADDRESSES
