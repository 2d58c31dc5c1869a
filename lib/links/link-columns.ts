import { Prisma } from '@/lib/generated/prisma/client'

export const LINK_COLUMNS = {
  source: { url: Prisma.raw('url'), askAt: Prisma.raw('ask_at') },
  copy: { url: Prisma.raw('archived_url'), askAt: Prisma.raw('copy_ask_at') },
}

export type LinkKind = keyof typeof LINK_COLUMNS
